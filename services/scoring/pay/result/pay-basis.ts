import type { Period } from '@kaoping/scoring-engine';
import type { StaffRules } from '../decider/pay-table.events.ts';
import type { PayPerson } from '../decider/pay-table.state.ts';

/** What a published result says of one unit, as far as pay goes by it. */
export interface UnitResult {
  readonly name: string;
  readonly ancestorIds: readonly string[];
  readonly grade?: string;
  /** Value of the quantity that is the unit factor; exact text. */
  readonly factor?: string;
  /** Value of the quantity that is the reward; exact text. */
  readonly reward?: string;
}

/** A result as it stands at a ledger position. */
export interface ResultAt {
  readonly cycleId: string;
  readonly peerGroup: string;
  readonly period: Period;
  readonly status: 'published' | 'unpublished' | 'recalled';
  readonly revision?: number;
  readonly resultDigest?: string;
  /** By organisation; empty where nothing is published. */
  readonly units: Readonly<Record<string, UnitResult>>;
}

/** Everything that the lines of a pay run are a function of, besides its terms. */
export interface PayBasis {
  readonly people: readonly PayPerson[];
  readonly rules?: StaffRules;
  readonly tableChanges: number;
  /** In the order of the terms. */
  readonly results: readonly ResultAt[];
  /** Published grades of people, by person. */
  readonly staffGrades: Readonly<Record<string, string>>;
  readonly ledgerPosition: number;
}
