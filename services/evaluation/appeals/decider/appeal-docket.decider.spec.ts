import { deciderSpec, proposed } from '@kaoping/testing';
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
import { TextRefused } from '../../cycles/result/required-text.ts';
import type { AppealDocketCommand } from './appeal-docket.commands.ts';
import { appealDocketDecider } from './appeal-docket.decider.ts';
import {
  AppealDecidedAlready,
  AppealIsClosed,
  AppealLimitReached,
  AppealOpenAlready,
  AppealRepliedAlready,
  AppealUnknown,
  AppellantExcluded,
  CorrectionsRefused,
  FirstReviewerExcluded,
  HearingDayRefused,
  ReplyAwaited,
} from './appeal-docket.errors.ts';

const spec = deciderSpec(appealDocketDecider);
const given = (...commands: readonly AppealDocketCommand[]) =>
  spec.given(...goldenHistory(appealDocketDecider, commands));
const many = (count: number) => Array.from({ length: count }, (_, at) => `e${String(at)}`);

describe('an appeal', () => {
  it('is lodged with its deadlines', () => {
    spec.when(lodging({ wanted: ' 更正为 33 分 ' })).then({
      type: 'AppealLodged',
      data: {
        ...TARGET,
        organisationName: '盐仓街道',
        ancestorIds: ['root'],
        against: ECONOMY,
        grounds: '漏计规上企业增加值',
        wanted: '更正为 33 分',
        evidenceIds: ['statistics-1'],
        involvedIds: [],
        appellantId: 'recorder',
        lodgedOn: '2026-07-01',
        replyBy: '2026-07-06',
        decideBy: '2026-07-11',
      },
    });
    spec.when(lodging({ grounds: ' ' })).thenRefuses(TextRefused);
    spec.when(lodging({ evidenceIds: many(51) })).thenRefuses(AppealLimitReached);
  });

  it('is the only open one against its entry, and the last once it was decided', () => {
    const again = lodging({ appealId: 'appeal-2' });
    given(lodging()).when(again).thenRefuses(AppealOpenAlready);
    given(lodging(), replying(), deciding()).when(again).thenRefuses(AppealDecidedAlready);
    expect(goldenHistory(appealDocketDecider, [lodging(), withdrawing(), again])).toHaveLength(3);
    const other = lodging({ appealId: 'appeal-2', against: { kind: 'ranking' } });
    expect(goldenHistory(appealDocketDecider, [lodging(), other])).toHaveLength(2);
  });

  it('is acknowledged once', () => {
    given(lodging())
      .when(acknowledging())
      .then({
        type: 'AppealAcknowledged',
        data: { ...TARGET, acknowledgedBy: 'clerk', acknowledgedOn: '2026-07-01' },
      });
    given(lodging(), acknowledging()).when(acknowledging()).thenNothing();
    spec.when(acknowledging()).thenRefuses(AppealUnknown);
  });

  it('is replied to once, by somebody else than the appellant', () => {
    given(lodging())
      .when(replying())
      .then({
        type: 'AppealReplied',
        data: { ...TARGET, reply: '数据口径以统计局为准', replierId: 'reviewer', evidenceIds: [] },
      });
    given(lodging()).when(replying('recorder')).thenRefuses(AppellantExcluded);
    given(lodging()).when(replying('reviewer', '')).thenRefuses(TextRefused);
    given(lodging(), replying()).when(replying('another')).thenRefuses(AppealRepliedAlready);
  });

  it('keeps the record of each hearing', () => {
    given(lodging())
      .when(hearing())
      .then({
        type: 'AppealHeard',
        data: {
          ...TARGET,
          hearingId: 'hearing-1',
          heldOn: '2026-07-02',
          participants: ['盐仓街道 李明', '区统计局 王芳'],
          record: '双方核对了统计口径',
          recordedBy: 'clerk',
        },
      });
    given(lodging(), hearing()).when(hearing()).thenNothing();
    given(lodging())
      .when(hearing({ heldOn: '2026-07-04' }))
      .thenRefuses(HearingDayRefused);
    given(lodging())
      .when(hearing({ heldOn: '昨天' }))
      .thenRefuses(HearingDayRefused);
    given(lodging())
      .when(hearing({ record: '' }))
      .thenRefuses(TextRefused);
    given(lodging())
      .when(hearing({ participants: many(51) }))
      .thenRefuses(AppealLimitReached);
  });
});

describe('the decision of an appeal', () => {
  it('that is upheld becomes a correction beside what stood before', () => {
    given(lodging(), replying())
      .when(deciding())
      .then({
        type: 'AppealDecided',
        data: {
          ...TARGET,
          outcome: 'upheld',
          reason: '漏计属实，予以更正',
          deciderId: 'judge',
          decidedAt: '2026-07-03T02:00:00.000Z',
          corrections: [
            {
              replacedEntryId: 'sheet-7/economy',
              replacement: {
                entryId: 'appeal-1/1',
                organisationId: '盐仓街道',
                input: 'base.economy',
                value: '33',
                reason: '漏计属实，予以更正',
              },
            },
          ],
        },
      });
  });

  it('is made by nobody who appealed, replied or reviewed before', () => {
    const docket = [lodging({ involvedIds: ['director'] }), replying()];
    given(...docket)
      .when(deciding('recorder'))
      .thenRefuses(AppellantExcluded);
    given(...docket)
      .when(deciding('reviewer'))
      .thenRefuses(FirstReviewerExcluded);
    given(...docket)
      .when(deciding('director'))
      .thenRefuses(FirstReviewerExcluded);
  });

  it('waits for the reply as long as that has time', () => {
    given(lodging())
      .when(deciding('judge', {}, '2026-07-06'))
      .thenRefuses(ReplyAwaited);
    expect(goldenHistory(appealDocketDecider, [lodging(), deciding('judge', {}, '2026-07-07')])).toHaveLength(
      2,
    );
  });

  it('says what it corrects where it is upheld, and corrects nothing where it is not', () => {
    const docket = [lodging(), replying()];
    const correction = (value: string, input = 'base.economy') => ({
      corrections: [{ replacedEntryId: 'sheet-7/economy', replacement: { input, value } }],
    });
    given(...docket)
      .when(deciding('judge', { corrections: [] }))
      .thenRefuses(CorrectionsRefused);
    given(...docket)
      .when(deciding('judge', { outcome: 'rejected' }))
      .thenRefuses(CorrectionsRefused);
    given(...docket)
      .when(deciding('judge', correction('40.5')))
      .thenRefuses(CorrectionsRefused);
    given(...docket)
      .when(deciding('judge', correction('33', 'base.other')))
      .thenRefuses(CorrectionsRefused);
    const corrections = many(101).map((replacedEntryId) => ({ replacedEntryId }));
    given(...docket)
      .when(deciding('judge', { corrections }))
      .thenRefuses(CorrectionsRefused);
    given(...docket)
      .when(deciding('judge', { reason: '' }))
      .thenRefuses(TextRefused);
  });

  it('leaves an adjustment to its account', () => {
    const against = {
      kind: 'adjustment',
      adjustmentId: 'three',
      title: { zh: '通报批评', en: 'Criticised' },
    } as const;
    const docket = [lodging({ against }), replying()];
    given(...docket)
      .when(deciding())
      .thenRefuses(CorrectionsRefused);
    const [, , decided] = goldenHistory(appealDocketDecider, [
      ...docket,
      deciding('judge', { corrections: [] }),
    ]);
    expect(decided).toMatchObject({ data: { corrections: [], remediedAdjustmentId: 'three' } });
  });

  it('closes the appeal', () => {
    given(lodging(), replying(), deciding()).when(deciding('another')).thenRefuses(AppealIsClosed);
    given(lodging(), replying(), deciding()).when(withdrawing()).thenRefuses(AppealIsClosed);
    given(lodging(), withdrawing()).when(deciding()).thenRefuses(AppealIsClosed);
  });

  it('that comes again changes nothing, whatever came after', () => {
    const commands = [lodging(), acknowledging(), replying(), hearing(), deciding()];
    let state = appealDocketDecider.initialState;
    for (const command of commands) {
      for (const event of appealDocketDecider.decide(command, state)) {
        state = appealDocketDecider.evolve(
          state,
          proposed(event, { causationId: command.metadata.commandId }),
        );
      }
    }
    expect(commands.flatMap((command) => appealDocketDecider.decide(command, state))).toEqual([]);
  });
});

describe('deadlines of appeals', () => {
  it('are reminded of the day before, once', () => {
    given(lodging()).when(tendedOn('2026-07-04')).thenNothing();
    given(lodging())
      .when(tendedOn('2026-07-05'))
      .then({ type: 'AppealReminderFellDue', data: { ...TARGET, what: 'reply', deadline: '2026-07-06' } });
    given(lodging(), tendedOn('2026-07-05')).when(tendedOn('2026-07-06')).thenNothing();
  });

  it('that are over are told of, once', () => {
    given(lodging(), tendedOn('2026-07-05'))
      .when(tendedOn('2026-07-12'))
      .then(
        { type: 'AppealOverdue', data: { ...TARGET, what: 'reply', deadline: '2026-07-06' } },
        { type: 'AppealOverdue', data: { ...TARGET, what: 'decision', deadline: '2026-07-11' } },
      );
    given(lodging(), tendedOn('2026-07-12')).when(tendedOn('2026-07-13')).thenNothing();
  });

  it('are none once the appeal is replied to, decided or withdrawn', () => {
    given(lodging(), replying()).when(tendedOn('2026-07-07')).thenNothing();
    given(lodging(), replying(), deciding()).when(tendedOn('2026-07-20')).thenNothing();
    given(lodging(), withdrawing()).when(tendedOn('2026-07-20')).thenNothing();
  });
});

describe('withdrawing an appeal', () => {
  it('needs a reason', () => {
    given(lodging())
      .when(withdrawing())
      .then({ type: 'AppealWithdrawn', data: { ...TARGET, reason: '已沟通解决', withdrawnBy: 'recorder' } });
    given(lodging()).when(withdrawing(' ')).thenRefuses(TextRefused);
  });
});
