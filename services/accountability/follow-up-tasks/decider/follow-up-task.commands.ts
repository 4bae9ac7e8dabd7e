import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { FollowUpTaskRaised } from './follow-up-task.events.ts';

/** Makes a task of a consequence that took effect; its day comes of its kind. */
export class RaiseFollowUpTask {
  readonly type = 'RaiseFollowUpTask';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Omit<FollowUpTaskRaised['data'], 'dueOn'> & { readonly taskId: string },
  ) {}
}

/** Names who does it, and by when. */
export class AssignFollowUpTask {
  readonly type = 'AssignFollowUpTask';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly taskId: string;
      readonly conductorId: string;
      readonly conductorName: string;
      /** As it is where left out. */
      readonly dueOn?: string;
      /** Needed where it is put off. */
      readonly reason?: string;
    },
  ) {}
}

/** Writes down what was said and done. */
export class RecordFollowUpTask {
  readonly type = 'RecordFollowUpTask';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly taskId: string;
      readonly on: string;
      readonly participants: readonly string[];
      readonly text: string;
      readonly evidenceIds: readonly string[];
      /** The person that the account belongs to, where it is known. */
      readonly personId?: string;
    },
  ) {}
}

/** Says that it is over. */
export class CloseFollowUpTask {
  readonly type = 'CloseFollowUpTask';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly taskId: string;
      readonly outcome: 'done' | 'not-done';
      /** Needed where it was not done. */
      readonly reason?: string;
      readonly personId?: string;
    },
  ) {}
}

/** Says that the consequence was carried out as a whole: its task is done with it. */
export class SettleFollowUpTask {
  readonly type = 'SettleFollowUpTask';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly taskId: string; readonly on: string; readonly note: string },
  ) {}
}

/** Tells the conductor that the day is near. */
export class RemindOfFollowUpTask {
  readonly type = 'RemindOfFollowUpTask';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly taskId: string; readonly dueOn: string; readonly daysLeft: number },
  ) {}
}

/** Tells the level above that it is overdue. */
export class EscalateFollowUpTask {
  readonly type = 'EscalateFollowUpTask';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly taskId: string; readonly dueOn: string; readonly on: string },
  ) {}
}

/** Ends it because what it came of was withdrawn. */
export class CancelFollowUpTask {
  readonly type = 'CancelFollowUpTask';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly taskId: string; readonly because: string },
  ) {}
}

/** What people ask of a task. */
export type FollowUpTaskRequest = AssignFollowUpTask | RecordFollowUpTask | CloseFollowUpTask;

/** What asks of a task by itself. */
export type FollowUpTaskAutomation =
  RaiseFollowUpTask | SettleFollowUpTask | RemindOfFollowUpTask | EscalateFollowUpTask | CancelFollowUpTask;

/** Everything that can be asked of a task. */
export type FollowUpTaskCommand = FollowUpTaskRequest | FollowUpTaskAutomation;
