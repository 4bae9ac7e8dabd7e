import type { Sentence } from '@kaoping/scoring-engine';

/** One step into the file: the key of a map, or the place in a list from 0. */
export type FilePath = readonly (string | number)[];

/** Something wrong with a scheme, or legal but odd (`warning`), with what would be right. */
export interface SchemeProblem {
  /** Stable, such as `SCHEME.WEIGHTS_NOT_100`; safe to program against. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Where in the file, by the keys that stand there: `['calculate', 'final']`. */
  readonly path: FilePath;
  /** Within the text at that path, such as a formula: characters from its start. */
  readonly offset?: number;
  readonly sentence: Sentence;
}

/** A problem with its place in the text; line and column count from 1. */
export interface LocatedProblem extends SchemeProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
