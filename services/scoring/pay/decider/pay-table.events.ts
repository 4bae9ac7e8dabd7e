// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** Somebody who is paid by a unit's result, with the base that the factors multiply. */
export interface PayBase {
  readonly personId: string;
  readonly name: string;
  /** The unit whose result counts for the person. */
  readonly organisationId: string;
  readonly organisationName: string;
  readonly ancestorIds: readonly string[];
  readonly post?: string;
  /** For one assessed period, in 元 with at most two decimal places. */
  readonly base: string;
}

/** What a person's own performance makes of the pay: a factor, or a grade that a table turns into one. */
export interface PersonalFactor {
  readonly personId: string;
  /** A plain number, such as 1.05. */
  readonly factor?: string;
  /** Key of a grade of the staff rules. */
  readonly grade?: string;
}

/** One grade of staff: what it makes of the pay, and which share of a unit's people may have it. */
export interface StaffGrade {
  readonly key: string;
  readonly title: Sentence;
  readonly factor: string;
  readonly share?: string;
  /** Shares by the unit's own grade (001-32). */
  readonly shares?: Readonly<Record<string, string>>;
}

/** How staff are graded inside a unit, copied from a scheme for good. */
export interface StaffRules {
  readonly scheme: { readonly schemeId: string; readonly version: number; readonly digest: string };
  /** The best first. */
  readonly grades: readonly StaffGrade[];
  readonly distribution: 'none' | 'exact' | 'at-most';
  /** Units of so many people at most are held to no share. */
  readonly freeUpTo?: number;
}

/** Which ranking a pay table belongs to. */
interface PayTablePlace {
  readonly cycleId: string;
  readonly peerGroup: string;
}

/** Bases came in from a table. At most 2,000 in one event; a later one counts instead of an earlier. */
export type PayBasesImported = DomainEvent<
  'PayBasesImported',
  PayTablePlace & {
    /** Of the file and what its columns mean: the same table again is the same batch. */
    readonly batchId: string;
    readonly source: string;
    readonly fileName: string;
    readonly bases: readonly PayBase[];
  }
>;

/** Personal factors or grades were entered. At most 2,000 in one event. */
export type PersonalFactorsEntered = DomainEvent<
  'PersonalFactorsEntered',
  PayTablePlace & { readonly reason: string; readonly factors: readonly PersonalFactor[] }
>;

/** It was settled how staff are graded. */
export type StaffRulesArranged = DomainEvent<
  'StaffRulesArranged',
  PayTablePlace & { readonly rules: StaffRules }
>;

/** A pay run pays by these results; no other run of the table may. */
export type PayResultsClaimed = DomainEvent<
  'PayResultsClaimed',
  PayTablePlace & {
    readonly payRunId: string;
    /** A result and the quantity of it that is paid by. */
    readonly claims: readonly {
      readonly cycleId: string;
      readonly peerGroup: string;
      readonly quantity: string;
    }[];
  }
>;

/** Everything that can happen to a pay table; stream `pay-table/<cycleId>:<peerGroup>`. */
export type PayTableEvent =
  PayBasesImported | PersonalFactorsEntered | StaffRulesArranged | PayResultsClaimed;
