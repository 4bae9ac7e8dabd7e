import type { ProposedEvent } from '@kaoping/event-sourcing';
import { FollowUpTaskUnknown } from './follow-up-task.errors.ts';
import type { FollowUpTaskEvent, FollowUpTaskRaised, FollowUpTaskRecorded } from './follow-up-task.events.ts';

/** A task that was raised; plain JSON, so that it can be a snapshot. */
export interface RaisedFollowUpTask {
  readonly status: 'open' | 'done' | 'not-done' | 'cancelled';
  readonly task: FollowUpTaskRaised['data'];
  /** As it was set last. */
  readonly dueOn: string;
  readonly conductor?: { readonly personId: string; readonly name: string };
  readonly records: readonly FollowUpTaskRecorded['data'][];
  /** How many days were left at the last reminder for this day; absent where there was none yet. */
  readonly remindedAt?: number;
  /** The level above that was told that it is overdue. */
  readonly escalatedTo?: string;
  readonly closedOn?: string;
  /** Why it was not done, or what it came of was withdrawn. */
  readonly closedBecause?: string;
  /** The commands that changed it, so that a repetition is recognised after a later one. */
  readonly changedBy: readonly string[];
}

/** What is so about a task. */
export type FollowUpTask = { readonly status: 'absent' } | RaisedFollowUpTask;

/** Before anything happened. */
export const initialFollowUpTask: FollowUpTask = { status: 'absent' };

/** @throws {FollowUpTaskUnknown} when there is none. */
export const requireTask = (state: FollowUpTask, taskId: string): RaisedFollowUpTask => {
  if (state.status === 'absent') throw new FollowUpTaskUnknown(taskId);
  return state;
};

/** Folds one event into the task. */
export const evolveFollowUpTask = (
  state: FollowUpTask,
  event: ProposedEvent<FollowUpTaskEvent>,
): FollowUpTask => {
  if (event.type === 'FollowUpTaskRaised') {
    const { dueOn } = event.data;
    return { status: 'open', task: event.data, dueOn, records: [], changedBy: [event.causationId] };
  }
  if (state.status === 'absent') return state;
  return { ...changed(state, event), changedBy: [...state.changedBy, event.causationId] };
};

const changed = (
  state: RaisedFollowUpTask,
  event: Exclude<ProposedEvent<FollowUpTaskEvent>, { readonly type: 'FollowUpTaskRaised' }>,
): RaisedFollowUpTask => {
  switch (event.type) {
    case 'FollowUpTaskAssigned':
      return assigned(state, event.data);
    case 'FollowUpTaskRecorded':
      return { ...state, records: [...state.records, event.data] };
    case 'FollowUpTaskClosed': {
      const { outcome: status, on: closedOn, reason } = event.data;
      return { ...state, status, closedOn, ...(reason !== undefined && { closedBecause: reason }) };
    }
    case 'FollowUpTaskReminded':
      return { ...state, remindedAt: event.data.daysLeft };
    case 'FollowUpTaskEscalated':
      return { ...state, escalatedTo: event.data.toOrganisationId };
    case 'FollowUpTaskCancelled': {
      const { on: closedOn, because: closedBecause } = event.data;
      return { ...state, status: 'cancelled', closedOn, closedBecause };
    }
  }
};

/** Another day is reminded of, and escalated, anew. */
const assigned = (
  state: RaisedFollowUpTask,
  { conductorId: personId, conductorName: name, dueOn }: AssignedData,
): RaisedFollowUpTask => {
  const conductor = { personId, name };
  if (dueOn === state.dueOn) return { ...state, conductor };
  const { remindedAt: _, escalatedTo: __, ...kept } = state;
  return { ...kept, conductor, dueOn };
};

type AssignedData = Extract<FollowUpTaskEvent, { readonly type: 'FollowUpTaskAssigned' }>['data'];
