import { dayOf } from '@kaoping/calendar';
import type {
  CancelFollowUpTask,
  EscalateFollowUpTask,
  FollowUpTaskAutomation,
  RaiseFollowUpTask,
  RemindOfFollowUpTask,
  SettleFollowUpTask,
} from './follow-up-task.commands.ts';
import type { FollowUpTaskEvent } from './follow-up-task.events.ts';
import type { FollowUpTask } from './follow-up-task.state.ts';
import { usualDueOn } from './usual-days.ts';

type Events = readonly FollowUpTaskEvent[];

/** One round of a consequence raises one task, however often it is told of. */
const raise = ({ data: { taskId: _, ...raised } }: RaiseFollowUpTask, state: FollowUpTask): Events =>
  state.status === 'absent'
    ? [{ type: 'FollowUpTaskRaised', data: { ...raised, dueOn: usualDueOn(raised.kind, raised.raisedOn) } }]
    : [];

const settle = ({ data: { on, note } }: SettleFollowUpTask, state: FollowUpTask): Events =>
  state.status === 'open'
    ? [{ type: 'FollowUpTaskClosed', data: { outcome: 'done', on, reason: note } }]
    : [];

const remind = ({ data: { dueOn, daysLeft } }: RemindOfFollowUpTask, state: FollowUpTask): Events => {
  if (state.status !== 'open' || state.dueOn !== dueOn) return [];
  if (state.remindedAt !== undefined && state.remindedAt <= daysLeft) return [];
  return [{ type: 'FollowUpTaskReminded', data: { dueOn, daysLeft } }];
};

/** The level above is the organisation right above the unit; a root answers for itself. */
const escalate = ({ data: { dueOn, on } }: EscalateFollowUpTask, state: FollowUpTask): Events => {
  if (state.status !== 'open' || state.dueOn !== dueOn || on <= dueOn) return [];
  if (state.escalatedTo !== undefined) return [];
  const { organisationId, ancestorIds } = state.task.organisation;
  const toOrganisationId = ancestorIds.at(-1) ?? organisationId;
  return [{ type: 'FollowUpTaskEscalated', data: { dueOn, on, toOrganisationId } }];
};

/** What was done already is kept as it is. */
const cancel = ({ data, metadata }: CancelFollowUpTask, state: FollowUpTask): Events =>
  state.status === 'open'
    ? [{ type: 'FollowUpTaskCancelled', data: { on: dayOf(metadata.now), because: data.because } }]
    : [];

/** What happens to tasks by itself: it never refuses, and repeating it changes nothing. */
export const automate = (command: FollowUpTaskAutomation, state: FollowUpTask): Events => {
  switch (command.type) {
    case 'RaiseFollowUpTask':
      return raise(command, state);
    case 'SettleFollowUpTask':
      return settle(command, state);
    case 'RemindOfFollowUpTask':
      return remind(command, state);
    case 'EscalateFollowUpTask':
      return escalate(command, state);
    case 'CancelFollowUpTask':
      return cancel(command, state);
  }
};
