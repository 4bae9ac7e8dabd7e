import { projectionSpec, recordedHistory } from '@kaoping/testing';
import {
  approvalsOf,
  by,
  claimOf,
  commendation,
  historyOf,
  reviewOf,
  settledOn,
  withdrawalOf,
  YANCANG,
} from '../../spec-support/adjustment-claims.ts';
import {
  AnswerObjection,
  NoticeOverdue,
  ObjectToAdjustment,
} from '../decider/adjustment-account.commands.ts';
import type { AdjustmentAccountCommand } from '../decider/adjustment-account.commands.ts';
import { adjustmentListProjection } from './adjustment-list.projection.ts';
import { ADJUSTMENT_TABLES } from './adjustment-list.rows.ts';

const spec = projectionSpec(adjustmentListProjection);
const rowsAfter = (...commands: readonly AdjustmentAccountCommand[]) =>
  spec.given(
    ...recordedHistory().in('adjustment-account', '2026:盐仓街道', ...historyOf(...commands)).events,
  );
const key = (id: string) => JSON.stringify(['2026', '盐仓街道', id]);
const three = [claimOf('three', { document: commendation() }), ...approvalsOf('three')];
const row = {
  ...YANCANG,
  organisationName: '盐仓街道',
  ancestorIds: ['root'],
  adjustmentId: 'three',
  side: 'bonus',
  circumstance: 'centralCommendation',
  title: { zh: '受到中央、国务院表彰', en: 'Commended by the Central Committee or State Council' },
  amount: { value: '1' },
  document: commendation(),
  description: '获中央表彰',
  evidenceIds: [],
  claimantId: 'recorder',
  claimedOn: '2026-07-01',
};

describe('the list of adjustments', () => {
  it('shows a claim as it stands, at every step', async () => {
    await rowsAfter(claimOf('three', { document: commendation() })).thenRow(
      ADJUSTMENT_TABLES.adjustments,
      key('three'),
      { ...row, status: 'claimed', reviewerIds: [], objections: [] },
    );
    const approved = {
      ...{ ...row, reviewerIds: ['reviewer', 'director'], objections: [] },
      ...{ claimed: '3', counted: '3', publicUntil: '2026-07-06' },
    };
    await rowsAfter(...three).thenRow(ADJUSTMENT_TABLES.adjustments, key('three'), {
      ...approved,
      status: 'approved',
    });
    await rowsAfter(...three, settledOn('2026-07-07')).thenRow(ADJUSTMENT_TABLES.adjustments, key('three'), {
      ...approved,
      status: 'effective',
    });
    const { counted: _, ...gone } = approved;
    await rowsAfter(...three, withdrawalOf('three')).thenRow(ADJUSTMENT_TABLES.adjustments, key('three'), {
      ...gone,
      status: 'withdrawn',
      reason: '文件作废',
    });
  });

  it('finds it by cycle, status, organisation and circumstance', async () => {
    await rowsAfter(...three).thenIndexes(ADJUSTMENT_TABLES.adjustments, key('three'), {
      cycle: '2026',
      cycleStatus: '["2026","approved"]',
      cycleOrganisation: '["2026","盐仓街道"]',
      cycleCircumstance: '["2026","bonus","centralCommendation"]',
    });
  });

  it('shows objections with their answers', async () => {
    const at = { ...YANCANG, adjustmentId: 'three', objectionId: 'o1' };
    const objected = new ObjectToAdjustment(by({ actorId: 'neighbour' }), { ...at, text: '并非该街道' });
    const answered = new AnswerObjection(by({ actorId: 'officer' }), { ...at, answer: '经核实无误' });
    await rowsAfter(...three, objected, answered).thenRow(
      ADJUSTMENT_TABLES.adjustments,
      key('three'),
      expect.objectContaining({
        objections: [{ objectionId: 'o1', text: '并非该街道', answer: '经核实无误' }],
      }),
    );
  });

  it('shows which claim of a document gave way, and what a withdrawal leaves the others', async () => {
    const lower = claimOf('two', { circumstance: 'provincialCommendation', document: commendation() });
    const four = [claimOf('four', { circumstance: 'breakthrough', value: '4' }), ...approvalsOf('four')];
    const rows = rowsAfter(
      lower,
      ...approvalsOf('two'),
      settledOn('2026-07-07'),
      ...three,
      ...four,
      settledOn('2026-07-08'),
    );
    await rows.thenRow(
      ADJUSTMENT_TABLES.adjustments,
      key('two'),
      expect.objectContaining({ status: 'superseded', claimed: '2' }),
    );
    await rows.thenRow(ADJUSTMENT_TABLES.adjustments, key('four'), expect.objectContaining({ counted: '2' }));
    const refused = reviewOf('other', 'reviewer', { verdict: 'refuse', reason: '不属实' });
    await rowsAfter(
      ...three,
      ...four,
      settledOn('2026-07-08'),
      claimOf('other'),
      refused,
      withdrawalOf('three'),
    ).thenRow(ADJUSTMENT_TABLES.adjustments, key('four'), expect.objectContaining({ counted: '4' }));
  });

  it('shows overdue work until it deducts', async () => {
    const rules = claimOf('x', { scheme: 'hubei-union', side: 'deduction', circumstance: 'n05' }).data.rules;
    const noticed = new NoticeOverdue(by({ actorId: 'officer' }), {
      ...{ ...YANCANG, organisationName: '盐仓街道', ancestorIds: ['root'], workId: 'topic-7' },
      work: { kind: 'topic', title: '七月“第一议题”', dueOn: '2026-06-30' },
      ...{ rules, amount: { value: '1' }, graceDays: 3 },
    });
    await rowsAfter(noticed, settledOn('2026-07-05')).thenRow(ADJUSTMENT_TABLES.notices, key('topic-7'), {
      ...{ ...YANCANG, organisationName: '盐仓街道', ancestorIds: ['root'], workId: 'topic-7' },
      work: { kind: 'topic', title: '七月“第一议题”', dueOn: '2026-06-30' },
      circumstance: 'n05',
      title: { zh: '上级交办任务逾期', en: 'Tasks from above overdue' },
      amount: { value: '1' },
      noticedOn: '2026-07-01',
      deadline: '2026-07-04',
      status: 'deducted',
      replies: [],
    });
  });
});
