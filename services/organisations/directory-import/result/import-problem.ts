import type { Sentence } from '@kaoping/event-sourcing';

/** Something in a table that cannot be taken as it is, with its place as people find it in their program. */
export interface ImportProblem {
  /** Row as the program numbers it. */
  readonly line: number;
  /** Header of the column, where the problem is one of a cell. */
  readonly column?: string;
  /** What stands there, as it stands. */
  readonly text?: string;
  /** Safe to program against. */
  readonly code: string;
  readonly sentence: Sentence;
}
