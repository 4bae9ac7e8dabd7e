import type { InputRows } from './input-rows.ts';
import type { PlanEntryProblem } from './input-problem.ts';

/** What was entered, sorted by input. */
export interface Gathered {
  readonly rows: ReadonlyMap<string, InputRows>;
  readonly problems: readonly PlanEntryProblem[];
}
