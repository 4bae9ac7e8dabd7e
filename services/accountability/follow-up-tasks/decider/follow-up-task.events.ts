// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** What is to be done: 约谈、诫勉谈话、检查反思、警示、通报、重点督查、下期加分. */
export type FollowUpKind =
  | 'interview'
  | 'admonition-talk'
  | 'self-criticism'
  | 'warning'
  | 'public-notice'
  | 'inspection'
  | 'bonus-next-period';

/** The unit whose result it comes of, with those above it, the topmost first. */
export interface FollowUpOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** A person whom it meets. */
export interface FollowUpPerson {
  readonly personId: string;
  readonly name: string;
  readonly post?: string;
}

/** A consequence that took effect asks for something to be done by a day. */
export type FollowUpTaskRaised = DomainEvent<
  'FollowUpTaskRaised',
  {
    readonly kind: FollowUpKind;
    readonly organisation: FollowUpOrganisation;
    readonly persons: readonly FollowUpPerson[];
    readonly title: Sentence;
    /** The fact that it rests on. */
    readonly fact: Sentence;
    readonly clause?: string;
    readonly cycleId: string;
    readonly consequenceId: string;
    readonly round: number;
    readonly raisedOn: string;
    readonly dueOn: string;
  }
>;

/** Somebody is to do it, by a day. */
export type FollowUpTaskAssigned = DomainEvent<
  'FollowUpTaskAssigned',
  {
    readonly conductorId: string;
    readonly conductorName: string;
    readonly dueOn: string;
    readonly reason?: string;
  }
>;

/** What was said and done, when and with whom. */
export type FollowUpTaskRecorded = DomainEvent<
  'FollowUpTaskRecorded',
  {
    readonly on: string;
    readonly participants: readonly string[];
    readonly text: string;
    readonly evidenceIds: readonly string[];
  }
>;

/** It is over: done, or not, with the reason. */
export type FollowUpTaskClosed = DomainEvent<
  'FollowUpTaskClosed',
  { readonly outcome: 'done' | 'not-done'; readonly on: string; readonly reason?: string }
>;

/** Its day is near. */
export type FollowUpTaskReminded = DomainEvent<
  'FollowUpTaskReminded',
  { readonly dueOn: string; readonly daysLeft: number }
>;

/** It is overdue: the level above is told. */
export type FollowUpTaskEscalated = DomainEvent<
  'FollowUpTaskEscalated',
  { readonly dueOn: string; readonly on: string; readonly toOrganisationId: string }
>;

/** What it came of was withdrawn. */
export type FollowUpTaskCancelled = DomainEvent<
  'FollowUpTaskCancelled',
  { readonly on: string; readonly because: string }
>;

/** Everything that can happen to a task; stream `follow-up-task/<consequenceId>#<round>`. */
export type FollowUpTaskEvent =
  | FollowUpTaskRaised
  | FollowUpTaskAssigned
  | FollowUpTaskRecorded
  | FollowUpTaskClosed
  | FollowUpTaskReminded
  | FollowUpTaskEscalated
  | FollowUpTaskCancelled;
