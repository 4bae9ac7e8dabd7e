// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** A problem of a unit as accountability told it last. */
export interface UnitProblem {
  readonly rectificationId: string;
  /** Later states of one rectification have a higher number. */
  readonly sequence: number;
  readonly state: 'open' | 'overdue' | 'fixed' | 'resolved' | 'reopened' | 'dropped';
  readonly problem: string;
  readonly foundOn: string;
  readonly dueOn: string;
  readonly sourceId: string;
  /** The cycle in which it was found. */
  readonly cycleId?: string;
  /** Since when it stands so. */
  readonly on: string;
}

/** A problem that counts under the indicator for problems found earlier. */
export interface CarriedProblem {
  readonly rectificationId: string;
  readonly problem: string;
  readonly foundOn: string;
  readonly dueOn: string;
  readonly isSolved: boolean;
}

/** What counts for the plan. */
export interface CarriedEntry {
  readonly entryId: string;
  readonly organisationId: string;
  readonly input: string;
  readonly value: string;
  readonly reason: string;
}

/** It was told how a problem stands. */
export type UnitProblemLearned = DomainEvent<'UnitProblemLearned', UnitProblem>;

interface Counted {
  readonly cycleId: string;
  readonly schemeId: string;
  /** Path of the indicator. */
  readonly indicator: string;
  /** From 1. */
  readonly times: number;
  /** What was counted, by the day on which it was found. */
  readonly items: readonly CarriedProblem[];
  readonly countedAt: string;
}

/** The problems that a unit carries into a cycle were counted for the first time. */
export type CarriedProblemsCounted = DomainEvent<
  'CarriedProblemsCounted',
  Counted & { readonly entries: readonly CarriedEntry[] }
>;

/** They were counted anew, because some were put right, came back or are due on another day. */
export type CarriedProblemsCountedAnew = DomainEvent<
  'CarriedProblemsCountedAnew',
  Counted & {
    readonly reason: string;
    readonly corrections: readonly {
      readonly replacedEntryId: string;
      readonly replacement: CarriedEntry;
    }[];
  }
>;

/** Everything that can happen to the problems of a unit, as evaluation knows them. */
export type UnitProblemsEvent = UnitProblemLearned | CarriedProblemsCounted | CarriedProblemsCountedAnew;
