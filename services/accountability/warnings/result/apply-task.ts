import type { RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { FollowUpTaskEvent } from '../../follow-up-tasks/decider/follow-up-task.events.ts';
import type { OpenTask, WarnedUnit } from './unit-facts.ts';
import { changeFacts, TABLES } from './unit-facts.rows.ts';

/** What changes nothing about a task being open, or about its day. */
const SILENT: readonly FollowUpTaskEvent['type'][] = [
  'FollowUpTaskRecorded',
  'FollowUpTaskReminded',
  'FollowUpTaskEscalated',
];

/** Keeps the tasks that are open, each with its day: whether one is overdue is told when it is asked for. */
export const applyTask = async (rows: Rows, event: RecordedEvent<FollowUpTaskEvent>): Promise<void> => {
  if (SILENT.includes(event.type)) return;
  const { id: taskId } = event.stream;
  const unit =
    event.type === 'FollowUpTaskRaised'
      ? event.data.organisation
      : await rows.get<WarnedUnit>(TABLES.tasks, taskId);
  if (!unit) return;
  if (event.type === 'FollowUpTaskRaised') rows.put(TABLES.tasks, taskId, unit);
  await putTask(rows, unit, taskId, openTaskOf(taskId, event));
};

/** Closed and cancelled tasks have no day any more. */
const openTaskOf = (taskId: string, { data }: RecordedEvent<FollowUpTaskEvent>): OpenTask | undefined =>
  'dueOn' in data ? { taskId, dueOn: data.dueOn } : undefined;

const putTask = (rows: Rows, unit: WarnedUnit, taskId: string, task: OpenTask | undefined): Promise<void> =>
  changeFacts(rows, unit, (facts) => ({
    ...facts,
    openTasks: [...facts.openTasks.filter((one) => one.taskId !== taskId), ...(task ? [task] : [])],
  }));
