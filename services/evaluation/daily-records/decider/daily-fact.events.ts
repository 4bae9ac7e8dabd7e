// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import type { ScoreEntry } from '../../sheets/result/score-entry.ts';

/** What a fact counts under one input. */
export interface FactValue {
  readonly input: string;
  readonly value: string;
}

/** What happened at one organisation on one day; one fact may count under several inputs (000-36). */
export type DailyFactRecorded = DomainEvent<
  'DailyFactRecorded',
  {
    readonly cycleId: string;
    readonly organisation: {
      readonly organisationId: string;
      readonly name: string;
      readonly ancestorIds: readonly string[];
    };
    /** The day of the fact. */
    readonly on: string;
    readonly place?: string;
    readonly description: string;
    readonly evidenceIds: readonly string[];
    readonly inputs: readonly PlanInput[];
    readonly values: readonly FactValue[];
    /** Counts from the day after this one, unless the organisation disputes it before. */
    readonly unopposedUntil: string;
  }
>;

/** The fact counts. */
export type DailyFactConfirmed = DomainEvent<
  'DailyFactConfirmed',
  {
    readonly cycleId: string;
    readonly confirmed: 'by-unit' | 'unopposed' | 'by-office';
    readonly entries: readonly ScoreEntry[];
    /** What the office answered to a dispute. */
    readonly reason?: string;
  }
>;

/** The organisation says that it was otherwise. */
export type DailyFactDisputed = DomainEvent<'DailyFactDisputed', { readonly reason: string }>;

/** The fact counts no more, or never did. */
export type DailyFactWithdrawn = DomainEvent<
  'DailyFactWithdrawn',
  { readonly cycleId: string; readonly reason: string; readonly takenBackEntryIds: readonly string[] }
>;

/** Everything that can happen to a daily fact. */
export type DailyFactEvent = DailyFactRecorded | DailyFactConfirmed | DailyFactDisputed | DailyFactWithdrawn;
