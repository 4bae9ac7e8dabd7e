import { projectionSpec, recordedHistory } from '@kaoping/testing';
import {
  acknowledging,
  deciding,
  ECONOMY,
  hearing,
  lodging,
  replying,
  TARGET,
  tendedOn,
  withdrawing,
} from '../../spec-support/appeal-cases.ts';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import type { AppealDocketCommand } from '../decider/appeal-docket.commands.ts';
import { appealDocketDecider } from '../decider/appeal-docket.decider.ts';
import { appealListProjection } from './appeal-list.projection.ts';
import { APPEAL_TABLE, type AppealRow } from './appeal-list.rows.ts';
import { publicAppeal } from './public-appeal.ts';

const rowsAfter = (...commands: readonly AppealDocketCommand[]) =>
  projectionSpec(appealListProjection).given(
    ...recordedHistory().in('appeal-docket', '2026:盐仓街道', ...goldenHistory(appealDocketDecider, commands))
      .events,
  );
const key = JSON.stringify([TARGET.cycleId, TARGET.organisationId, TARGET.appealId]);
const row: AppealRow = {
  ...TARGET,
  organisationName: '盐仓街道',
  ancestorIds: ['root'],
  against: ECONOMY,
  grounds: '漏计规上企业增加值',
  evidenceIds: ['statistics-1'],
  involvedIds: [],
  appellantId: 'recorder',
  lodgedOn: '2026-07-01',
  replyBy: '2026-07-06',
  decideBy: '2026-07-11',
  status: 'lodged',
  hearings: [],
  overdue: [],
};

describe('the list of appeals', () => {
  it('shows an appeal with all that was said', async () => {
    await rowsAfter(lodging()).thenRow(APPEAL_TABLE, key, row);
    await rowsAfter(lodging(), acknowledging(), replying(), hearing(), deciding()).thenRow(
      APPEAL_TABLE,
      key,
      {
        ...row,
        status: 'decided',
        acknowledgedOn: '2026-07-01',
        reply: { replierId: 'reviewer', text: '数据口径以统计局为准', evidenceIds: [] },
        hearings: [
          {
            hearingId: 'hearing-1',
            heldOn: '2026-07-02',
            participants: ['盐仓街道 李明', '区统计局 王芳'],
            record: '双方核对了统计口径',
            recordedBy: 'clerk',
          },
        ],
        decision: {
          outcome: 'upheld',
          reason: '漏计属实，予以更正',
          deciderId: 'judge',
          decidedAt: '2026-07-03T02:00:00.000Z',
          corrections: [
            {
              replacedEntryId: 'sheet-7/economy',
              replacement: {
                ...{ entryId: 'appeal-1/1', organisationId: '盐仓街道', input: 'base.economy' },
                ...{ value: '33', reason: '漏计属实，予以更正' },
              },
            },
          ],
        },
      },
    );
    await rowsAfter(lodging(), withdrawing()).thenRow(APPEAL_TABLE, key, {
      ...row,
      status: 'withdrawn',
      withdrawnBecause: '已沟通解决',
    });
  });

  it('finds it by cycle, status and organisation', async () => {
    await rowsAfter(lodging(), replying()).thenIndexes(APPEAL_TABLE, key, {
      cycle: '2026',
      cycleStatus: '["2026","replied"]',
      cycleOrganisation: '["2026","盐仓街道"]',
    });
  });

  it('shows which deadline is missed, and how many days are left', async () => {
    await rowsAfter(lodging(), tendedOn('2026-07-07')).thenRow(APPEAL_TABLE, key, {
      ...row,
      overdue: ['reply'],
    });
    expect(publicAppeal(row, '2026-07-04').daysLeft).toBe(2);
    expect(publicAppeal({ ...row, status: 'replied' }, '2026-07-12').daysLeft).toBe(-1);
    expect(publicAppeal({ ...row, status: 'withdrawn' }, '2026-07-12').daysLeft).toBeNull();
  });
});
