// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** Facts that are counted: as many of them as the condition says make a warning. */
export type CountedFact =
  | 'rectifications-overdue'
  | 'rectifications-relapsed'
  | 'rectifications-poor'
  | 'consequences-waiting'
  | 'consequences-confirmed'
  | 'tasks-overdue';

interface Warning {
  readonly key: string;
  readonly colour: 'red' | 'yellow';
}

/** Among the last of its peers, for so many periods running. */
export type BottomCondition = Warning & {
  readonly fact: 'bottom';
  readonly last: number;
  readonly running: number;
};

/** One of these grades, for so many periods running. */
export type GradeCondition = Warning & {
  readonly fact: 'grade';
  /** Keys of grades. */
  readonly grades: readonly string[];
  readonly running: number;
};

/** So many points fewer than in the period before. */
export type DropCondition = Warning & { readonly fact: 'score-drop'; readonly points: string };

/** So many of what is counted. */
export type CountCondition = Warning & { readonly fact: CountedFact; readonly atLeast: number };

/** What makes a unit red or yellow. */
export type WarningCondition = BottomCondition | GradeCondition | DropCondition | CountCondition;

/** From now on these conditions make warnings, and no others. */
export type WarningConditionsArranged = DomainEvent<
  'WarningConditionsArranged',
  {
    readonly conditions: readonly WarningCondition[];
    readonly reason: string;
    readonly arrangedAt: string;
  }
>;
