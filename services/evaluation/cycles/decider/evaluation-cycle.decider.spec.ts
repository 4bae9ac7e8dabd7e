import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { shippedCycleOpened } from '../../spec-support/open-shipped-cycle.ts';
import {
  CancelCycle,
  CloseStage,
  ExtendStage,
  OpenEvaluationCycle,
  RemindOfStage,
  RequireStage,
} from './evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from './evaluation-cycle.decider.ts';
import {
  CycleAlreadyOpened,
  CycleIsCancelled,
  CycleReasonBlank,
  EvaluationCycleUnknown,
  ExtensionTooShort,
  RosterRefused,
  StageNotOpen,
  StageNotOver,
  StageOver,
  StagesRefused,
  StageUnknown,
} from './evaluation-cycle.errors.ts';
import type { CycleStage, EvaluationCycleOpened, RosterOrganisation } from './evaluation-cycle.events.ts';

const cycleId = '2026-towns';
const spec = deciderSpec(evaluationCycleDecider);
const openedAt = '2026-03-01T01:00:00.000Z';
const at = (now: string) => commandMetadata({ now });

const assess: CycleStage = {
  stage: 'assess',
  title: { zh: '考核', en: 'Assess' },
  from: '2026-03-01',
  until: '2026-03-10',
};
const publicity: CycleStage = {
  stage: 'publicity',
  title: { zh: '公示', en: 'Publicity' },
  from: '2026-03-11',
  until: '2026-03-15',
};
const shipped = shippedCycleOpened('dinghai-towns-2017', '盐仓', '临城');
const opened: EvaluationCycleOpened = {
  ...shipped,
  data: { ...shipped.data, stages: [assess, publicity], openedAt },
};
const peerGroup = shipped.data.roster[0]!.peerGroup;

const open = (data: Partial<OpenEvaluationCycle['data']> = {}) => {
  const { openedAt: _, ...given } = opened.data;
  return new OpenEvaluationCycle(at(openedAt), { cycleId, ...given, peerGroups: [peerGroup], ...data });
};
const extend = (until: string, reason = '防汛抗台') =>
  new ExtendStage(at('2026-03-08T01:00:00.000Z'), { cycleId, stage: 'assess', until, reason });
const extended = {
  type: 'EvaluationStageExtended',
  data: { stage: 'assess', until: '2026-03-20', formerUntil: '2026-03-10', reason: '防汛抗台' },
} as const;
const closed = {
  type: 'EvaluationStageClosed',
  data: { stage: 'assess', closed: 'by-deadline', closedAt: '2026-03-10T16:00:00.000Z' },
} as const;
const close = (now: string, how: 'by-hand' | 'by-deadline' = 'by-deadline') =>
  new CloseStage(at(now), { cycleId, stage: 'assess', closed: how });
const enter = (now: string, late: 'refused' | 'with-reason' = 'refused', lateReason?: string) =>
  new RequireStage(at(now), {
    cycleId,
    stages: ['assess'],
    late,
    ...(lateReason !== undefined && { lateReason }),
  });

describe('opening a cycle', () => {
  it('copies scheme, roster and stages in', () => {
    spec.given().when(open()).then(opened);
  });

  it('is done once by a repeated command', () => {
    spec.given(opened).when(open()).thenNothing();
  });

  it('refuses an id that belongs to another cycle', () => {
    spec
      .given(opened)
      .when(open({ period: { ...opened.data.period, label: '2027' } }))
      .thenRefuses(CycleAlreadyOpened);
  });

  it.each<[string, readonly RosterOrganisation[]]>([
    ['nobody', []],
    ['an organisation twice', [...opened.data.roster, opened.data.roster[0]!]],
    ['a peer group that the scheme has not', [{ ...opened.data.roster[0]!, peerGroup: 'nowhere' }]],
  ])('refuses a roster with %s', (_what, roster) => {
    spec.given().when(open({ roster })).thenRefuses(RosterRefused);
  });

  it.each<[string, readonly CycleStage[]]>([
    ['one twice', [assess, assess]],
    ['a day that is none', [{ ...assess, until: '10 March' }]],
    ['an end before its beginning', [{ ...assess, until: '2026-02-28' }]],
  ])('refuses stages with %s', (_what, stages) => {
    spec.given().when(open({ stages })).thenRefuses(StagesRefused);
  });
});

describe('a stage', () => {
  it('gets more time, with the reason', () => {
    spec.given(opened).when(extend('2026-03-20')).then(extended);
    spec.given(opened, extended).when(extend('2026-03-20')).thenNothing();
  });

  it('opens again when it gets more time after its end', () => {
    spec.given(opened, closed).when(extend('2026-03-20')).then(extended);
    spec.given(opened, closed, extended).when(enter('2026-03-12T01:00:00.000Z')).thenNothing();
  });

  it('gets no time taken away, and none without a reason', () => {
    spec.given(opened).when(extend('2026-03-09')).thenRefuses(ExtensionTooShort);
    spec.given(opened).when(extend('2026-03-20', ' ')).thenRefuses(CycleReasonBlank);
  });

  it('ends by its deadline when its last day is over in China', () => {
    spec.given(opened).when(close('2026-03-10T15:59:59.999Z')).thenRefuses(StageNotOver);
    spec.given(opened).when(close('2026-03-10T16:00:00.000Z')).then(closed);
    spec.given(opened, closed).when(close('2026-03-10T17:00:00.000Z')).thenNothing();
  });

  it('ends earlier by hand', () => {
    const now = '2026-03-05T01:00:00.000Z';
    spec
      .given(opened)
      .when(close(now, 'by-hand'))
      .then({
        type: 'EvaluationStageClosed',
        data: { stage: 'assess', closed: 'by-hand', closedAt: now },
      });
  });

  it('is reminded of once for each number of days left', () => {
    const remind = new RemindOfStage(at('2026-03-07T01:00:00.000Z'), {
      cycleId,
      stage: 'assess',
      daysLeft: 3,
      on: '2026-03-07',
    });
    const reminded = {
      type: 'EvaluationReminderFellDue',
      data: { stage: 'assess', until: '2026-03-10', daysLeft: 3, on: '2026-03-07' },
    } as const;
    spec.given(opened).when(remind).then(reminded);
    spec.given(opened, reminded).when(remind).thenNothing();
    spec.given(opened, closed).when(remind).thenNothing();
  });

  it('that the cycle does not have is refused', () => {
    spec
      .given(opened)
      .when(new CloseStage(at(openedAt), { cycleId, stage: 'targets', closed: 'by-hand' }))
      .thenRefuses(StageUnknown);
  });
});

describe('entering in a stage', () => {
  it.each(['2026-02-28T16:00:00.000Z', '2026-03-10T15:59:59.999Z'])('is possible at %p', (now) => {
    spec.given(opened).when(enter(now)).thenNothing();
  });

  it('is not possible before its first day', () => {
    spec.given(opened).when(enter('2026-02-28T15:59:59.999Z')).thenRefuses(StageNotOpen);
  });

  it('is not possible after its last day, or once it was closed', () => {
    spec.given(opened).when(enter('2026-03-10T16:00:00.000Z')).thenRefuses(StageOver);
    spec.given(opened, closed).when(enter('2026-03-05T01:00:00.000Z')).thenRefuses(StageOver);
  });

  it('is possible late with a reason where the scheme says so', () => {
    const late = '2026-03-12T01:00:00.000Z';
    spec.given(opened).when(enter(late, 'with-reason')).thenRefuses(StageOver);
    spec
      .given(opened)
      .when(enter(late, 'with-reason', ' '))
      .thenRefuses(StageOver);
    spec
      .given(opened)
      .when(enter(late, 'with-reason', '台风停电'))
      .thenNothing();
    spec
      .given(opened)
      .when(enter(late, 'refused', '台风停电'))
      .thenRefuses(StageOver);
  });

  it('is possible on any day before the end of the last stage, where only that binds', () => {
    const until = (now: string) =>
      new RequireStage(at(now), { cycleId, stages: ['targets', 'assess'], late: 'refused', orBefore: true });
    spec.given(opened).when(until('2026-02-01T00:00:00.000Z')).thenNothing();
    spec.given(opened).when(until('2026-03-10T15:59:59.999Z')).thenNothing();
    spec.given(opened).when(until('2026-03-10T16:00:00.000Z')).thenRefuses(StageOver);
    spec.given(opened, closed).when(until('2026-03-05T01:00:00.000Z')).thenRefuses(StageOver);
  });

  it('is possible at any time where the scheme has no such stage', () => {
    const bare = { ...opened, data: { ...opened.data, stages: [] } };
    spec.given(bare).when(enter('2027-01-01T00:00:00.000Z')).thenNothing();
  });
});

describe('cancelling a cycle', () => {
  const cancel = (reason = '方案调整') =>
    new CancelCycle(at('2026-03-05T01:00:00.000Z'), { cycleId, reason });
  const cancelled = {
    type: 'EvaluationCycleCancelled',
    data: { reason: '方案调整', cancelledAt: '2026-03-05T01:00:00.000Z' },
  } as const;

  it('keeps the reason, and is done once', () => {
    spec.given(opened).when(cancel()).then(cancelled);
    spec.given(opened, cancelled).when(cancel()).thenNothing();
    spec.given(opened).when(cancel(' ')).thenRefuses(CycleReasonBlank);
  });

  it('ends everything that could be done in it', () => {
    spec.given(opened, cancelled).when(enter('2026-03-05T02:00:00.000Z')).thenRefuses(CycleIsCancelled);
    spec.given(opened, cancelled).when(extend('2026-03-20')).thenRefuses(CycleIsCancelled);
  });

  it('that was never opened is refused', () => {
    spec.given().when(cancel()).thenRefuses(EvaluationCycleUnknown);
  });
});
