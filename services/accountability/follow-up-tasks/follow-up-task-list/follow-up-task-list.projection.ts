import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { FollowUpTaskEvent } from '../decider/follow-up-task.events.ts';
import { evolveFollowUpTask, initialFollowUpTask } from '../decider/follow-up-task.state.ts';
import { ALL_FOLLOW_UP_TASKS, FOLLOW_UP_TASK_TABLE, type FollowUpTaskRow } from './follow-up-task.row.ts';

/** Keeps every task as it stands, by unit, cycle, state and who conducts it. */
export const followUpTaskListProjection: Projection = {
  name: 'follow-up-task-list',
  version: 1,
  categories: ['follow-up-task'],
  tables: [FOLLOW_UP_TASK_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<FollowUpTaskEvent>;
      const taskId = event.stream.id;
      const present = await rows.get<FollowUpTaskRow>(FOLLOW_UP_TASK_TABLE, taskId);
      const state = evolveFollowUpTask(present ? { ...present, changedBy: [] } : initialFollowUpTask, event);
      if (state.status === 'absent') continue;
      const { changedBy: _, ...kept } = state;
      const row: FollowUpTaskRow = { ...kept, taskId };
      rows.put(FOLLOW_UP_TASK_TABLE, taskId, row, indexesOf(row));
    }
  },
};

const indexesOf = ({ task, status, conductor }: FollowUpTaskRow): Readonly<Record<string, string>> => ({
  all: ALL_FOLLOW_UP_TASKS,
  organisation: task.organisation.organisationId,
  cycle: task.cycleId,
  status,
  ...(conductor && { conductor: conductor.personId }),
});
