import { dayOf, isDay } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { checkReason, checkRecord } from './check-record.ts';
import { automate } from './follow-up-automation.ts';
import type {
  AssignFollowUpTask,
  CloseFollowUpTask,
  FollowUpTaskCommand,
  FollowUpTaskRequest,
  RecordFollowUpTask,
} from './follow-up-task.commands.ts';
import {
  FollowUpDayRefused,
  FollowUpOwnCase,
  FollowUpRecordMissing,
  FollowUpRecordsFull,
  FollowUpTaskOver,
} from './follow-up-task.errors.ts';
import type { FollowUpTaskEvent } from './follow-up-task.events.ts';
import {
  evolveFollowUpTask,
  initialFollowUpTask,
  requireTask,
  type FollowUpTask,
  type RaisedFollowUpTask,
} from './follow-up-task.state.ts';

type Events = readonly FollowUpTaskEvent[];

/** How many records one task takes: a talk and its sequels. */
const RECORDS_MAX = 20;

const assign = ({ data, metadata }: AssignFollowUpTask, state: RaisedFollowUpTask): Events => {
  const { conductorId, conductorName, dueOn = state.dueOn } = data;
  checkOther(state, conductorId);
  if (state.conductor?.personId === conductorId && dueOn === state.dueOn) return [];
  if (dueOn !== state.dueOn) checkDay(dueOn, metadata.now);
  const said = saidWhy(data.reason, dueOn > state.dueOn);
  return [{ type: 'FollowUpTaskAssigned', data: { conductorId, conductorName, dueOn, ...said } }];
};

const checkDay = (dueOn: string, now: string): void => {
  if (!isDay(dueOn) || dueOn < dayOf(now)) throw new FollowUpDayRefused('dueOn', dueOn);
};

const saidWhy = (reason: string | undefined, isNeeded: boolean): { readonly reason?: string } =>
  isNeeded || (reason ?? '').trim() !== '' ? { reason: checkReason(reason) } : {};

const record = (command: RecordFollowUpTask, state: RaisedFollowUpTask): Events => {
  checkOther(state, command.data.personId);
  if (state.records.length >= RECORDS_MAX) throw new FollowUpRecordsFull(RECORDS_MAX);
  return [{ type: 'FollowUpTaskRecorded', data: checkRecord(command) }];
};

const close = ({ data, metadata }: CloseFollowUpTask, state: RaisedFollowUpTask): Events => {
  checkOther(state, data.personId);
  const { outcome } = data;
  if (outcome === 'done' && state.records.length === 0) throw new FollowUpRecordMissing();
  const said = saidWhy(data.reason, outcome === 'not-done');
  return [{ type: 'FollowUpTaskClosed', data: { outcome, on: dayOf(metadata.now), ...said } }];
};

/** Nobody conducts, records or closes a task that meets him. */
const checkOther = ({ task }: RaisedFollowUpTask, personId: string | undefined): void => {
  if (task.persons.some((person) => person.personId === personId)) throw new FollowUpOwnCase();
};

const answer = (command: FollowUpTaskRequest, state: FollowUpTask): Events => {
  const present = requireTask(state, command.data.taskId);
  if (present.changedBy.includes(command.metadata.commandId)) return [];
  if (present.status !== 'open') throw new FollowUpTaskOver(present.status);
  switch (command.type) {
    case 'AssignFollowUpTask':
      return assign(command, present);
    case 'RecordFollowUpTask':
      return record(command, present);
    case 'CloseFollowUpTask':
      return close(command, present);
  }
};

const isRequest = (command: FollowUpTaskCommand): command is FollowUpTaskRequest =>
  command.type === 'AssignFollowUpTask' ||
  command.type === 'RecordFollowUpTask' ||
  command.type === 'CloseFollowUpTask';

/** The rules of a follow-up task; the ids of its streams come from `taskOfConsequence`. */
export const followUpTaskDecider: Decider<FollowUpTask, FollowUpTaskCommand, FollowUpTaskEvent> = {
  category: 'follow-up-task',
  initialState: initialFollowUpTask,
  stateVersion: 1,
  evolve: evolveFollowUpTask,
  decide: (command, state) => (isRequest(command) ? answer(command, state) : automate(command, state)),
};
