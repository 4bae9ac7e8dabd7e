// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** What a list is for; an appointment list names who may be promoted or appointed. */
export type AwardKind =
  | 'advanced-party-organisation'
  | 'red-flag-branch'
  | 'outstanding-member'
  | 'outstanding-worker'
  | 'appointment'
  | 'other';

/** What a ban can keep somebody from. */
export type AwardBar = 'awards' | 'collective-awards' | 'promotion' | 'annual-excellent';

/** Yearly results in some grades, in so many years in a row that end with the year of the list. */
export interface ResultNeed {
  /** Keys of grades, or their Chinese titles, such as 优秀. */
  readonly grades: readonly string[];
  readonly years: number;
  /** Only results of this scheme. */
  readonly schemeId?: string;
}

/** By what somebody is eligible, and who comes first. */
export interface AwardRules {
  readonly barredBy: readonly AwardBar[];
  /** All of them are needed. */
  readonly needs: readonly ResultNeed[];
  /** Each of them is a reason to come first. */
  readonly priority: readonly ResultNeed[];
}

/** Where a list or somebody on it belongs. */
export interface AwardPlace {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** An organisation or a person that is put on a list, as it was then. */
export interface AwardSubject {
  readonly subjectId: string;
  readonly name: string;
  /** The organisation itself, or those in which the person holds posts. */
  readonly places: readonly AwardPlace[];
}

/** A fact that keeps somebody off a list. */
export interface AwardGround {
  readonly kind: 'ban' | 'result';
  /** The ban, or the need that is not met, such as `need:0`. */
  readonly factId: string;
  readonly fact: Sentence;
  /** The last day on which it holds, where that is known. */
  readonly until?: string;
}

/** A list was opened: who is eligible is computed by its rules. */
export type AwardListOpened = DomainEvent<
  'AwardListOpened',
  {
    readonly kind: AwardKind;
    readonly title: Sentence;
    readonly about: 'organisations' | 'persons';
    /** Such as 2025. */
    readonly year: string;
    readonly rules: AwardRules;
    /** How long it is shown before it is final. */
    readonly publicityDays: number;
    /** Absent where it is the enterprise's own. */
    readonly within?: AwardPlace;
  }
>;

/** Somebody who was eligible was put on the list. */
export type AwardNominated = DomainEvent<
  'AwardNominated',
  AwardSubject & {
    readonly statement: string;
    readonly nominatedBy: string;
    /** Why it comes first; empty where it does not. */
    readonly priority: readonly Sentence[];
  }
>;

/** A person took somebody off the list. */
export type AwardNominationWithdrawn = DomainEvent<
  'AwardNominationWithdrawn',
  { readonly subjectId: string; readonly reason: string }
>;

/** A fact took somebody off the list before it was final. */
export type AwardNomineeRemoved = DomainEvent<
  'AwardNomineeRemoved',
  { readonly subjectId: string; readonly grounds: readonly AwardGround[]; readonly on: string }
>;

/** A second person agreed to the list as it stands. */
export type AwardListApproved = DomainEvent<
  'AwardListApproved',
  { readonly approvedBy: string; readonly subjectIds: readonly string[]; readonly note?: string }
>;

/** It is open for changes again. */
export type AwardListSentBack = DomainEvent<
  'AwardListSentBack',
  { readonly sentBackBy: string; readonly reason: string }
>;

/** It is shown from a day on, to its last. */
export type AwardListPublicised = DomainEvent<
  'AwardListPublicised',
  { readonly from: string; readonly until: string }
>;

/** Somebody on a final list. */
export interface Awarded extends AwardSubject {
  readonly priority: readonly Sentence[];
}

/** It is final. */
export type AwardListFinalised = DomainEvent<
  'AwardListFinalised',
  {
    readonly on: string;
    readonly awarded: readonly Awarded[];
    /** SHA-256 of the canonical JSON of kind, title, year and awarded. */
    readonly digest: string;
  }
>;

/** A fact that came afterwards speaks against somebody on a final list. */
export type AwardConflictFound = DomainEvent<
  'AwardConflictFound',
  { readonly subjectId: string; readonly grounds: readonly AwardGround[]; readonly on: string }
>;

/** What spoke against it does so no longer. */
export type AwardConflictCleared = DomainEvent<
  'AwardConflictCleared',
  { readonly subjectId: string; readonly on: string }
>;

/** A person decided what comes of a conflict. */
export type AwardConflictSettled = DomainEvent<
  'AwardConflictSettled',
  {
    readonly subjectId: string;
    readonly outcome: 'kept' | 'revoked';
    readonly reason: string;
    readonly settledBy: string;
    readonly on: string;
  }
>;

/** Everything that can happen to an award list. */
export type AwardListEvent =
  | AwardListOpened
  | AwardNominated
  | AwardNominationWithdrawn
  | AwardNomineeRemoved
  | AwardListApproved
  | AwardListSentBack
  | AwardListPublicised
  | AwardListFinalised
  | AwardConflictFound
  | AwardConflictCleared
  | AwardConflictSettled;
