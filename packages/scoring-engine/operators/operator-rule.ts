import type { Column } from '../columns/column.ts';
import type { PlanIndex } from '../plan/plan-index.ts';
import type { PlanProblem } from '../plan/plan-problem.ts';
import type { PlanQuantity, QuantityType } from '../plan/plan.ts';
import type { RunView } from '../run/run-view.ts';
import type { Sentence } from '../sentence.ts';

/** A quantity that an operator takes, and what it may be. */
export interface Taken {
  readonly name: string;
  readonly as: readonly QuantityType[];
}

/** Why a number is missing: another number is, perhaps another organisation's; or something of its own. */
export type Absence =
  | { readonly kind: 'of'; readonly quantity: string; readonly member: number }
  | { readonly kind: 'here'; readonly name?: string; readonly sentence: Sentence };

/** Rows of an input that were taken directly. */
export interface TakenRows {
  readonly input: string;
  readonly rows: readonly number[];
}

/** How one number came about. */
export interface Making {
  /** The numbers and what was done with them, without the title and without a full stop. */
  readonly text: Sentence;
  /** Names of the quantities, in the order taken. */
  readonly inputs: readonly string[];
  readonly entries?: readonly TakenRows[];
  readonly history?: readonly string[];
}

/** One operator of one quantity with its decimals read: how it computes, and how it says what it did. */
export interface Working {
  readonly compute: (run: RunView) => Column;
  /** Asked only where the number is there. */
  readonly explain: (run: RunView, member: number) => Making;
  /** Asked only where it is missing; never empty. */
  readonly absences: (run: RunView, member: number) => readonly Absence[];
}

/** Where an operator stands that is to be checked. */
export interface CheckSite {
  readonly quantity: PlanQuantity;
  readonly index: PlanIndex;
}

/** Everything that the engine knows of one operator: there is no other place to teach it a new one. */
export interface OperatorRule<Operator> {
  /** Types that its result may have. */
  readonly makes: readonly QuantityType[];
  readonly takes: (operator: Operator) => readonly Taken[];
  /** Names of the inputs that it reads. */
  readonly inputs?: (operator: Operator) => readonly string[];
  /** What is wrong besides names and types. */
  readonly check: (operator: Operator, site: CheckSite) => readonly PlanProblem[];
  /** Only for an operator that was checked. */
  readonly compile: (operator: Operator, site: CheckSite) => Working;
}

/** Checks a rule against its type where it is written. */
export const operatorRule = <Operator>(rule: OperatorRule<Operator>): OperatorRule<Operator> => rule;
