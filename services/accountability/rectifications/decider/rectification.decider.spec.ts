import { commandMetadata, deciderSpec, proposed } from '@kaoping/testing';
import {
  accepted,
  overdue,
  raised,
  relapsed,
  reported,
  sentBack,
} from '../../spec-support/rectification-events.ts';
import {
  AcceptFix,
  AssignRectification,
  DropRectification,
  ExtendRectification,
  ListProblem,
  PlanMeasure,
  PromptDeficit,
  RaiseRectification,
  RecordRevisit,
  ReportFix,
  SendBackFix,
  type RectificationCommand,
} from './rectification.commands.ts';
import { rectificationDecider } from './rectification.decider.ts';
import {
  RectificationDayRefused,
  RectificationEvidenceTooMuch,
  RectificationFoundOnRefused,
  RectificationIdRefused,
  RectificationKnown,
  RectificationNotAccepted,
  RectificationNotOpen,
  RectificationNotReported,
  RectificationNotYoursToExtend,
  RectificationOwnerBlank,
  RectificationOwnFix,
  RectificationTextRefused,
  RectificationUnknown,
} from './rectification.errors.ts';
import type { RectificationAssigned, RectificationEvent } from './rectification.events.ts';

const rectificationId = 'f1';
const now = '2026-02-11T01:00:00.000Z';
const metadata = commandMetadata({ now, commandId: 'command-9', actorId: 'zhao-lei' });
const checking = commandMetadata({
  ...{ now: '2026-03-06T01:00:00.000Z', commandId: 'command-9', actorId: 'li-ming' },
});
const visiting = commandMetadata({
  ...{ now: '2026-04-05T01:00:00.000Z', commandId: 'command-9', actorId: 'li-ming' },
});
const spec = deciderSpec(rectificationDecider);
const { organisation } = raised.data;
const assigned: RectificationAssigned = {
  type: 'RectificationAssigned',
  data: { ownerId: 'p-1', dueOn: '2026-03-10' },
};
const raise = (data: Partial<RaiseRectification['data']> = {}) => {
  const { dueOn: _, ...rest } = raised.data;
  return new RaiseRectification(metadata, { rectificationId, ...rest, ...data });
};
const list = (data: Partial<ListProblem['data']> = {}) =>
  new ListProblem(metadata, {
    rectificationId,
    organisation,
    problem: '党费收缴不及时',
    source: {},
    ...data,
  });
const prompt = (data: Partial<PromptDeficit['data']> = {}) =>
  new PromptDeficit(metadata, {
    ...{ rectificationId, organisation, deficit: '平台学习率 41%', dueOn: '2026-02-25', source: {} },
    ...data,
  });
const assign = (data: Partial<AssignRectification['data']> = {}) =>
  new AssignRectification(metadata, { rectificationId, ownerId: 'p-1', by: 'office', ...data });
const plan = (measure = '每月 5 日前补录') => new PlanMeasure(metadata, { rectificationId, measure });
const extend = (dueOn = '2026-03-31', reason = '井下检修停产') =>
  new ExtendRectification(metadata, { rectificationId, dueOn, reason });
const report = (data: Partial<ReportFix['data']> = {}) =>
  new ReportFix(commandMetadata({ ...metadata, now: '2026-03-05T01:00:00.000Z' }), {
    ...{ rectificationId, fix: '已补齐三次记录', evidenceIds: ['f-1'] },
    ...data,
  });
const accept = (by = checking, note?: string) =>
  new AcceptFix(by, { rectificationId, ...(note !== undefined && { note }) });
const sendBack = (by = checking, data: Partial<SendBackFix['data']> = {}) =>
  new SendBackFix(by, { rectificationId, reason: '二月记录无签到表', ...data });
const revisit = (data: Partial<RecordRevisit['data']> = {}, by = visiting) =>
  new RecordRevisit(by, { rectificationId, outcome: 'holds', note: '四月记录齐全', ...data });
const drop = (reason = '支部已撤并') => new DropRectification(metadata, { rectificationId, reason });

describe('a rectification', () => {
  it('is raised by a problem, due within a month where nobody said otherwise', () => {
    spec.given().when(raise()).then(raised);
    spec
      .given()
      .when(raise({ dueOn: '2026-02-20' }))
      .then({ ...raised, data: { ...raised.data, dueOn: '2026-02-20' } });
  });

  it('is raised once, however often the problem is told of', () => {
    spec
      .given(raised)
      .when(raise({ problem: '换了说法' }))
      .thenNothing();
  });

  it('is put on the list by an officer, found today and due in a month unless said otherwise', () => {
    const source = { procedure: 'by-hand', sourceId: rectificationId };
    const listed = { organisation, problem: '党费收缴不及时', foundOn: '2026-02-11', source };
    spec
      .given()
      .when(list())
      .then({ type: 'RectificationRaised', data: { ...listed, dueOn: '2026-03-11' } });
    spec
      .given()
      .when(
        list({
          foundOn: '2026-01-05',
          dueOn: '2026-02-11',
          ownerId: 'p-1',
          source: { sourceId: 'm-1', cycleId: 'c' },
        }),
      )
      .then({
        type: 'RectificationRaised',
        data: {
          ...listed,
          ...{ foundOn: '2026-01-05', dueOn: '2026-02-11', ownerId: 'p-1' },
          source: { procedure: 'by-hand', sourceId: 'm-1', cycleId: 'c' },
        },
      });
  });

  it('begins with a prompt to a unit that is plainly short of something (003-18)', () => {
    spec
      .given()
      .when(prompt())
      .then({
        type: 'RectificationRaised',
        data: {
          ...{ organisation, problem: '平台学习率 41%', foundOn: '2026-02-11', dueOn: '2026-02-25' },
          source: { procedure: 'prompt', sourceId: rectificationId },
        },
      });
    spec
      .given()
      .when(prompt({ deficit: '' }))
      .thenRefuses(RectificationTextRefused);
    spec
      .given()
      .when(prompt({ dueOn: '2026-02-10' }))
      .thenRefuses(RectificationDayRefused);
  });

  it('is not put on the list twice, nor with what makes no sense', () => {
    spec.given(raised).when(list()).thenRefuses(RectificationKnown);
    spec
      .given()
      .when(list({ rectificationId: 'a b' }))
      .thenRefuses(RectificationIdRefused);
    spec
      .given()
      .when(list({ foundOn: '2026-02-12' }))
      .thenRefuses(RectificationFoundOnRefused);
    spec
      .given()
      .when(list({ dueOn: '2026-02-30' }))
      .thenRefuses(RectificationDayRefused);
    spec
      .given()
      .when(list({ problem: '长'.repeat(4_001) }))
      .thenRefuses(RectificationTextRefused);
  });

  it('is assigned to somebody, by a day', () => {
    spec.given(raised).when(assign()).then(assigned);
    spec.given(raised, assigned).when(assign()).thenNothing();
    spec
      .given(raised, assigned)
      .when(assign({ ownerId: ' p-2 ', dueOn: '2026-03-20', reason: '原责任人调离' }))
      .then({
        type: 'RectificationAssigned',
        data: { ownerId: 'p-2', dueOn: '2026-03-20', reason: '原责任人调离' },
      });
  });

  it('gets an earlier day from the unit, and a later one from the office only', () => {
    spec
      .given(raised)
      .when(assign({ by: 'unit', dueOn: '2026-03-01' }))
      .then({ type: 'RectificationAssigned', data: { ownerId: 'p-1', dueOn: '2026-03-01' } });
    spec
      .given(raised)
      .when(assign({ by: 'unit', dueOn: '2026-03-11' }))
      .thenRefuses(RectificationNotYoursToExtend);
  });

  it('refuses nobody, a day that is none, and one that is past', () => {
    spec
      .given(raised)
      .when(assign({ ownerId: ' ' }))
      .thenRefuses(RectificationOwnerBlank);
    spec
      .given(raised)
      .when(assign({ dueOn: '月底' }))
      .thenRefuses(RectificationDayRefused);
    spec
      .given(raised)
      .when(assign({ dueOn: '2026-02-10' }))
      .thenRefuses(RectificationDayRefused);
    spec.given().when(assign()).thenRefuses(RectificationUnknown);
    spec.given(raised, reported).when(assign()).thenRefuses(RectificationNotOpen);
  });

  it('has a measure that the unit plans (000-49)', () => {
    const planned: RectificationEvent = {
      type: 'RectificationMeasurePlanned',
      data: { measure: '每月 5 日前补录', plannedAt: now },
    };
    spec.given(raised).when(plan(' 每月 5 日前补录 ')).then(planned);
    spec.given(raised, planned).when(plan()).thenNothing();
    spec.given(raised).when(plan(' ')).thenRefuses(RectificationTextRefused);
    spec.given(raised, reported).when(plan()).thenRefuses(RectificationNotOpen);
  });

  it('gets another day with a reason', () => {
    spec
      .given(raised)
      .when(extend())
      .then({
        type: 'RectificationExtended',
        data: { dueOn: '2026-03-31', formerDueOn: '2026-03-10', reason: '井下检修停产' },
      });
    spec.given(raised).when(extend('2026-03-10')).thenNothing();
    spec.given(raised).when(extend('2026-03-31', '')).thenRefuses(RectificationTextRefused);
    spec.given(raised).when(extend('2026-02-10')).thenRefuses(RectificationDayRefused);
    spec.given(raised, reported).when(extend()).thenRefuses(RectificationNotOpen);
  });

  it('is reported as put right, with what proves it, also when it is overdue', () => {
    spec.given(raised).when(report()).then(reported);
    spec
      .given(raised, overdue())
      .when(report({ evidenceIds: ['f-1', 'f-1'] }))
      .then(reported);
    spec
      .given(raised)
      .when(report({ fix: '' }))
      .thenRefuses(RectificationTextRefused);
    const many = Array.from({ length: 51 }, (_, at) => String(at));
    spec
      .given(raised)
      .when(report({ evidenceIds: many }))
      .thenRefuses(RectificationEvidenceTooMuch);
    spec.given(raised, reported).when(report()).thenRefuses(RectificationNotOpen);
  });

  it('is checked by somebody else than who put it right', () => {
    spec.given(raised, reported).when(accept()).then(accepted);
    spec
      .given(raised, reported)
      .when(accept(checking, ' 属实 '))
      .then({ ...accepted, data: { ...accepted.data, note: '属实' } });
    const own = commandMetadata({ ...checking, actorId: 'zhao-lei' });
    spec.given(raised, reported).when(accept(own)).thenRefuses(RectificationOwnFix);
    spec.given(raised, reported).when(sendBack(own)).thenRefuses(RectificationOwnFix);
    spec.given(raised).when(accept()).thenRefuses(RectificationNotReported);
    spec.given(raised, reported, sentBack).when(accept()).thenRefuses(RectificationNotReported);
  });

  it('is sent back with a reason, and open again', () => {
    spec.given(raised, reported).when(sendBack()).then(sentBack);
    spec
      .given(raised, reported)
      .when(sendBack(checking, { dueOn: '2026-03-20' }))
      .then({ ...sentBack, data: { ...sentBack.data, dueOn: '2026-03-20' } });
    spec
      .given(raised, reported)
      .when(sendBack(checking, { reason: '' }))
      .thenRefuses(RectificationTextRefused);
    spec
      .given(raised, reported)
      .when(sendBack(checking, { dueOn: '2026-03-05' }))
      .thenRefuses(RectificationDayRefused);
    spec.given(raised, reported, sentBack).when(report()).then(reported);
  });

  it('is visited again: it holds and is over, or is back and due in a month (000-50)', () => {
    const holds: RectificationEvent = {
      type: 'RectificationRevisited',
      data: {
        outcome: 'holds',
        note: '四月记录齐全',
        revisitedBy: 'li-ming',
        revisitedOn: '2026-04-05',
      },
    };
    spec.given(raised, reported, accepted).when(revisit()).then(holds);
    spec.given(raised, reported, accepted, holds).when(revisit()).thenRefuses(RectificationNotAccepted);
    spec
      .given(raised, reported, accepted)
      .when(revisit({ outcome: 'relapsed', note: '四月又缺一次' }))
      .then(relapsed);
    spec.given(raised, reported, accepted, relapsed).when(report()).then(reported);
  });

  it('is not visited by who put it right, without a note, nor before it was accepted', () => {
    const own = commandMetadata({ ...visiting, actorId: 'zhao-lei' });
    spec.given(raised, reported, accepted).when(revisit({}, own)).thenRefuses(RectificationOwnFix);
    spec
      .given(raised, reported, accepted)
      .when(revisit({ note: '' }))
      .thenRefuses(RectificationTextRefused);
    spec
      .given(raised, reported, accepted)
      .when(revisit({ outcome: 'relapsed', dueOn: '2026-04-04' }))
      .thenRefuses(RectificationDayRefused);
    spec.given(raised, reported).when(revisit()).thenRefuses(RectificationNotAccepted);
  });

  it('is dropped with a reason, unless it is put right', () => {
    const dropped: RectificationEvent = {
      type: 'RectificationDropped',
      data: { reason: '支部已撤并', droppedOn: '2026-02-11' },
    };
    spec.given(raised).when(drop()).then(dropped);
    spec.given(raised, reported).when(drop()).then(dropped);
    spec.given(raised, dropped).when(drop('又一次')).thenNothing();
    spec.given(raised).when(drop('')).thenRefuses(RectificationTextRefused);
    spec.given(raised, reported, accepted).when(drop()).thenRefuses(RectificationNotOpen);
    spec.given(raised, dropped).when(report()).thenRefuses(RectificationNotOpen);
  });

  const repeated: readonly (readonly [string, RectificationCommand, readonly RectificationEvent[]])[] = [
    ['list', list(), []],
    ['prompt', prompt(), []],
    ['assign', assign(), [raised]],
    ['plan', plan(), [raised]],
    ['extend', extend(), [raised]],
    ['report', report(), [raised]],
    ['accept', accept(), [raised, reported]],
    ['send back', sendBack(), [raised, reported]],
    ['revisit', revisit(), [raised, reported, accepted]],
    ['drop', drop(), [raised]],
  ];

  it.each(repeated)('knows a command to %s that comes again, also after others', (_, command, past) => {
    const { decide, evolve, initialState } = rectificationDecider;
    const fold = (
      events: readonly RectificationEvent[],
      causationId: string,
      from: typeof initialState = initialState,
    ) => events.reduce((state, event) => evolve(state, proposed(event, { causationId })), from);
    const before = fold(past, 'earlier');
    const decided = decide(command, before);
    expect(decided).toHaveLength(1);
    const after = fold([assigned], 'another', fold(decided, 'command-9', before));
    expect(decide(command, after)).toEqual([]);
  });
});
