import { daysBetween } from '@kaoping/calendar';
import type { FollowUpTask, RaisedFollowUpTask } from '../decider/follow-up-task.state.ts';
import { dueOfTask } from './due-of-task.ts';

const task = (given: Partial<RaisedFollowUpTask> = {}): FollowUpTask => ({
  status: 'open',
  task: {} as RaisedFollowUpTask['task'],
  dueOn: '2026-05-10',
  records: [],
  changedBy: [],
  ...given,
});
const kinds = (state: FollowUpTask) =>
  ['2026-05-06', '2026-05-07', '2026-05-08', '2026-05-09', '2026-05-10', '2026-05-11'].map((day) => {
    const due = dueOfTask(state, day);
    return due?.kind === 'remind' ? due.daysLeft : (due?.kind ?? '-');
  });

describe('what time asks of a task', () => {
  it('is a reminder three days and one day before, and to tell above once its day is over', () => {
    expect(daysBetween('2026-05-07', '2026-05-10')).toBe(3);
    expect(kinds(task())).toEqual(['-', 3, 3, 1, 1, 'escalate']);
  });

  it('is each of them once', () => {
    expect(kinds(task({ remindedAt: 3 }))).toEqual(['-', '-', '-', 1, 1, 'escalate']);
    expect(kinds(task({ remindedAt: 1, escalatedTo: 'changping' }))).toEqual(['-', '-', '-', '-', '-', '-']);
  });

  it('is nothing of a task that is over or that never was', () => {
    expect(kinds(task({ status: 'done' }))).toEqual(['-', '-', '-', '-', '-', '-']);
    expect(dueOfTask({ status: 'absent' }, '2026-05-11')).toBeUndefined();
  });
});
