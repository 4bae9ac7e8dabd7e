// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** How much of the unit's result goes into that of whoever holds a post. */
export interface PostRatio {
  /** Kind of the post, such as full-time-secretary. */
  readonly kind: string;
  /** An exact decimal from 0 to 1. */
  readonly linked: string;
}

/** The enterprise set how posts are linked to the results of their units. */
export type PostRatiosSet = DomainEvent<
  'PostRatiosSet',
  {
    readonly ratios: readonly PostRatio[];
    /** The scheme whose yearly result counts; the only yearly result of a unit where it is left out. */
    readonly schemeId?: string;
    readonly reason: string;
  }
>;

/** The result of a person's annual democratic appraisal (民主评议) was entered; a later one replaces it. */
export type AppraisalRecorded = DomainEvent<
  'AppraisalRecorded',
  {
    readonly personId: string;
    readonly year: string;
    /** An exact decimal from 0 to 100. */
    readonly score: string;
    /** Where it is written, such as the minutes of the meeting. */
    readonly source: string;
    /** Why it replaces an earlier one. */
    readonly reason?: string;
  }
>;
