import type { ImportProblem } from './import-problem.ts';

/** What an import does with a row: nothing where it is so already, or where what it rests on has a problem. */
export type RowFate = 'new' | 'changed' | 'ended' | 'unchanged' | 'held-back';

/** A row that can be taken as it is. */
export interface PreviewRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly fate: RowFate;
  /** The fields that change, of what is there already. */
  readonly changes: readonly string[];
}

/** What would come of the rows of a table. */
export interface RowsPreview {
  readonly rows: readonly PreviewRow[];
  readonly problems: readonly ImportProblem[];
  /** What is taken, but should be looked at. */
  readonly warnings: readonly ImportProblem[];
}
