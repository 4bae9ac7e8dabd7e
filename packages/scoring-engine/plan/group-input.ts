import type { PeriodKind } from './operator.ts';

/** One organisation that a run covers. */
export interface GroupMember {
  readonly organisation: string;
  /** Ranked only against members of the same peer group. */
  readonly peerGroup: string;
  /** Labels of the wider sets it is also compared in, by scope: `{ company: '一厂', bureau: '…' }`. */
  readonly scopes?: Readonly<Record<string, string>>;
}

/** Something that was entered for an organisation. */
export interface PlanEntry {
  /** Unique in the run; explanations lead to it. */
  readonly id: string;
  readonly organisation: string;
  /** Name of an input of the plan. */
  readonly input: string;
  /** Which child, rater, day, document or circumstance; for inputs with many entries. */
  readonly label?: string;
  /** A plain decimal, a level key, or `yes` / `no`. */
  readonly value: string;
}

/**
 * A period by calendar: `2017-04` for a month, `2017-Q2`, `2017-H1`, `2017`; a term is named by its first and last
 * year, `2021-2025`.
 */
export interface Period {
  readonly kind: PeriodKind;
  readonly label: string;
}

/** One organisation's row of an earlier result. */
export interface PastStanding {
  readonly organisation: string;
  readonly rank?: string;
  readonly score?: string;
  /** Key of the grade. */
  readonly grade?: string;
  /** Vetoes and facts that stood then. */
  readonly facts?: readonly string[];
  /** Named figures that later periods may take, such as points or pay. */
  readonly figures?: Readonly<Record<string, string>>;
}

/** The earlier result of one whole peer group, so that "last" and "bottom" can be told. */
export interface PastResult {
  readonly id: string;
  readonly period: Period;
  readonly peerGroup: string;
  readonly standings: readonly PastStanding[];
}

/**
 * A value that people agreed on instead of the one that the plan computes for an organisation: a calibration. All that
 * is made of the quantity follows it. What is missing stays missing, and a grade that vetoes or fail rules forbid is
 * not given by it either.
 */
export interface QuantityOverride {
  /** Of the agreement, such as a calibration; explanations lead to it. One agreement may change several values. */
  readonly id: string;
  readonly organisation: string;
  /** Name of a quantity of the plan: a grade, or a number that is no rank. */
  readonly quantity: string;
  /** A grade key, or a decimal or fraction. */
  readonly value: string;
}

/** Everything a plan is run over: plain data, without a clock or a store. */
export interface GroupInput {
  readonly period: Period;
  readonly members: readonly GroupMember[];
  readonly entries: readonly PlanEntry[];
  readonly history: readonly PastResult[];
  /** The same for all members, such as the unit's grade or a budget: a decimal or a key. */
  readonly parameters: Readonly<Record<string, string>>;
  /** At most one for each organisation and quantity. */
  readonly overrides?: readonly QuantityOverride[];
}
