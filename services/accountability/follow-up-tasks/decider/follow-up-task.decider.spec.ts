import { commandMetadata, deciderSpec } from '@kaoping/testing';
import {
  AssignFollowUpTask,
  CancelFollowUpTask,
  CloseFollowUpTask,
  EscalateFollowUpTask,
  RaiseFollowUpTask,
  RecordFollowUpTask,
  RemindOfFollowUpTask,
  SettleFollowUpTask,
} from './follow-up-task.commands.ts';
import { followUpTaskDecider } from './follow-up-task.decider.ts';
import {
  FollowUpDayRefused,
  FollowUpListRefused,
  FollowUpOwnCase,
  FollowUpRecordMissing,
  FollowUpRecordsFull,
  FollowUpTaskOver,
  FollowUpTaskUnknown,
  FollowUpTextRefused,
} from './follow-up-task.errors.ts';
import type {
  FollowUpKind,
  FollowUpTaskAssigned,
  FollowUpTaskClosed,
  FollowUpTaskRaised,
  FollowUpTaskRecorded,
} from './follow-up-task.events.ts';

const spec = deciderSpec(followUpTaskDecider);
const taskId = '2026-Q1:branches:admonition:sihe#1';
const raised: FollowUpTaskRaised = {
  type: 'FollowUpTaskRaised',
  data: {
    kind: 'admonition-talk',
    organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['jinmei', 'changping'] },
    persons: [{ personId: 'p-zhang', name: '张建国', post: '党支部书记' }],
    title: { zh: '支部书记诫勉谈话', en: 'Admonition talk with the secretary' },
    fact: { zh: '连续两季度排名靠后', en: 'behind for two quarters running' },
    clause: '003-13',
    cycleId: '2026-Q1',
    consequenceId: '2026-Q1:branches:admonition:sihe',
    round: 1,
    raisedOn: '2026-04-25',
    dueOn: '2026-05-10',
  },
};
const assigned: FollowUpTaskAssigned = {
  type: 'FollowUpTaskAssigned',
  data: { conductorId: 'p-li', conductorName: '李强', dueOn: '2026-05-10' },
};
const record: FollowUpTaskRecorded = {
  type: 'FollowUpTaskRecorded',
  data: { on: '2026-04-28', participants: ['李强', '张建国'], text: '谈话要点……', evidenceIds: ['e1'] },
};
const closed: FollowUpTaskClosed = {
  type: 'FollowUpTaskClosed',
  data: { outcome: 'done', on: '2026-04-29' },
};
const meta = (commandId = 'c') => commandMetadata({ commandId, now: '2026-04-29T01:00:00.000Z' });
const raise = (kind: FollowUpKind = 'admonition-talk') => {
  const { dueOn: _, ...data } = raised.data;
  return new RaiseFollowUpTask(meta(), { taskId, ...data, kind });
};
const assign = (data: Partial<AssignFollowUpTask['data']> = {}, commandId?: string) =>
  new AssignFollowUpTask(meta(commandId), { taskId, conductorId: 'p-li', conductorName: '李强', ...data });
const recordIt = (data: Partial<RecordFollowUpTask['data']> = {}, commandId?: string) =>
  new RecordFollowUpTask(meta(commandId), { taskId, ...record.data, ...data });
const close = (data: Partial<CloseFollowUpTask['data']> = {}, commandId?: string) =>
  new CloseFollowUpTask(meta(commandId), { taskId, outcome: 'done', ...data });
const remind = (daysLeft: number, dueOn = '2026-05-10') =>
  new RemindOfFollowUpTask(meta(), { taskId, dueOn, daysLeft });
const escalate = (on: string) => new EscalateFollowUpTask(meta(), { taskId, dueOn: '2026-05-10', on });
const cancel = new CancelFollowUpTask(meta(), { taskId, because: '申诉成立，更正' });

describe('a follow-up task', () => {
  it.each([
    ['interview', '2026-05-10'],
    ['admonition-talk', '2026-05-10'],
    ['self-criticism', '2026-05-26'],
    ['warning', '2026-05-02'],
    ['public-notice', '2026-05-05'],
    ['inspection', '2026-05-26'],
    ['bonus-next-period', '2026-05-26'],
  ] as const)('of the kind %s is due by %s, where nobody sets a day', (kind, dueOn) => {
    spec
      .given()
      .when(raise(kind))
      .then({ ...raised, data: { ...raised.data, kind, dueOn } });
    spec.given(raised).when(raise(kind)).thenNothing();
  });

  it('is assigned to somebody whom it does not meet', () => {
    spec.given(raised).when(assign()).then(assigned);
    spec.given(raised, assigned).when(assign()).thenNothing();
    spec
      .given(raised)
      .when(assign({ conductorId: 'p-zhang' }))
      .thenRefuses(FollowUpOwnCase);
    spec.given().when(assign()).thenRefuses(FollowUpTaskUnknown);
  });

  it('is put off with a reason only, and never into the past', () => {
    const later = { dueOn: '2026-05-20' };
    spec.given(raised).when(assign(later)).thenRefuses(FollowUpTextRefused);
    spec
      .given(raised)
      .when(assign({ ...later, reason: ' 出差 ' }))
      .then({
        ...assigned,
        data: { ...assigned.data, ...later, reason: '出差' },
      });
    spec
      .given(raised)
      .when(assign({ dueOn: '2026-05-01' }))
      .then({
        ...assigned,
        data: { ...assigned.data, dueOn: '2026-05-01' },
      });
    spec
      .given(raised)
      .when(assign({ dueOn: '2026-04-28' }))
      .thenRefuses(FollowUpDayRefused);
    spec
      .given(raised)
      .when(assign({ dueOn: '五月' }))
      .thenRefuses(FollowUpDayRefused);
  });

  it('keeps the record of the talk: day, who took part, what was said, what proves it', () => {
    spec.given(raised).when(recordIt()).then(record);
    spec
      .given(raised)
      .when(recordIt({ on: '2026-04-30' }))
      .thenRefuses(FollowUpDayRefused);
    spec
      .given(raised)
      .when(recordIt({ on: '昨天' }))
      .thenRefuses(FollowUpDayRefused);
    spec
      .given(raised)
      .when(recordIt({ participants: [' '] }))
      .thenRefuses(FollowUpListRefused);
    spec
      .given(raised)
      .when(recordIt({ evidenceIds: Array(21).fill('e') as string[] }))
      .thenRefuses(FollowUpListRefused);
    spec
      .given(raised)
      .when(recordIt({ text: ' ' }))
      .thenRefuses(FollowUpTextRefused);
    spec
      .given(raised)
      .when(recordIt({ personId: 'p-zhang' }))
      .thenRefuses(FollowUpOwnCase);
    const full = Array.from({ length: 20 }, () => record);
    spec
      .given(raised, ...full)
      .when(recordIt())
      .thenRefuses(FollowUpRecordsFull);
  });

  it('is done once a record shows it, by another than whom it meets', () => {
    spec.given(raised, record).when(close()).then(closed);
    spec.given(raised).when(close()).thenRefuses(FollowUpRecordMissing);
    spec
      .given(raised, record)
      .when(close({ personId: 'p-zhang' }))
      .thenRefuses(FollowUpOwnCase);
  });

  it('is not done with a reason only', () => {
    spec
      .given(raised)
      .when(close({ outcome: 'not-done' }))
      .thenRefuses(FollowUpTextRefused);
    spec
      .given(raised)
      .when(close({ outcome: 'not-done', reason: '本人已退休' }))
      .then({
        type: 'FollowUpTaskClosed',
        data: { outcome: 'not-done', on: '2026-04-29', reason: '本人已退休' },
      });
  });

  it('does not change once it is over; the same request again changes nothing', () => {
    for (const command of [assign(), recordIt(), close()]) {
      spec.given(raised, record, closed).when(command).thenRefuses(FollowUpTaskOver);
    }
    for (const command of [assign({}, 'command-1'), recordIt({}, 'command-1'), close({}, 'command-1')]) {
      spec.given(raised, record, closed).when(command).thenNothing();
    }
  });

  it('is done with its consequence, where that is marked as carried out', () => {
    const settle = new SettleFollowUpTask(meta(), { taskId, on: '2026-04-28', note: '党委会上已谈话' });
    const settled = { outcome: 'done', on: '2026-04-28', reason: '党委会上已谈话' } as const;
    spec.given(raised).when(settle).then({ type: 'FollowUpTaskClosed', data: settled });
    spec.given(raised, record, closed).when(settle).thenNothing();
    spec.given().when(settle).thenNothing();
  });

  it('ends when what it came of is withdrawn, unless it was done', () => {
    spec
      .given(raised, assigned)
      .when(cancel)
      .then({
        type: 'FollowUpTaskCancelled',
        data: { on: '2026-04-29', because: '申诉成立，更正' },
      });
    spec.given(raised, record, closed).when(cancel).thenNothing();
    spec.given().when(cancel).thenNothing();
  });

  it('is reminded of once for each of the days before, and anew when another day is set', () => {
    const reminded = { type: 'FollowUpTaskReminded', data: { dueOn: '2026-05-10', daysLeft: 3 } } as const;
    spec.given(raised).when(remind(3)).then(reminded);
    spec.given(raised, reminded).when(remind(3)).thenNothing();
    spec
      .given(raised, reminded)
      .when(remind(1))
      .then({ ...reminded, data: { ...reminded.data, daysLeft: 1 } });
    spec.given(raised).when(remind(3, '2026-05-09')).thenNothing();
    const putOff = { ...assigned, data: { ...assigned.data, dueOn: '2026-05-20', reason: '出差' } };
    spec
      .given(raised, reminded, putOff)
      .when(remind(3, '2026-05-20'))
      .then({
        ...reminded,
        data: { dueOn: '2026-05-20', daysLeft: 3 },
      });
    spec.given(raised, record, closed).when(remind(3)).thenNothing();
  });

  it('is escalated to the level above once its day is over', () => {
    const escalated = {
      type: 'FollowUpTaskEscalated',
      data: { dueOn: '2026-05-10', on: '2026-05-11', toOrganisationId: 'changping' },
    } as const;
    spec.given(raised).when(escalate('2026-05-10')).thenNothing();
    spec.given(raised).when(escalate('2026-05-11')).then(escalated);
    spec.given(raised, escalated).when(escalate('2026-05-12')).thenNothing();
    spec.given(raised, record, closed).when(escalate('2026-05-12')).thenNothing();
    const organisation = { ...raised.data.organisation, ancestorIds: [] };
    spec
      .given({ ...raised, data: { ...raised.data, organisation } })
      .when(escalate('2026-05-11'))
      .then({
        ...escalated,
        data: { ...escalated.data, toOrganisationId: 'sihe' },
      });
  });
});
