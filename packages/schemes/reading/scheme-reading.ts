import type { SchemeLibrary } from '../inheriting/scheme-library.ts';
import type { Scheme } from '../language/scheme.ts';
import type { LocatedProblem, SchemeProblem } from '../problem.ts';

/** A scheme file as it was read. */
export interface SchemeReading {
  /** Only where nothing is wrong with the text and its shape; its meaning is checked apart. */
  readonly scheme?: Scheme;
  readonly problems: readonly LocatedProblem[];
  /** Puts a problem that was found later, such as in a formula, at its line and column. */
  readonly locate: (problem: SchemeProblem) => LocatedProblem;
}

/** How a scheme file is read. */
export interface ReadingOptions {
  /** The name by which problems call the file. */
  readonly file: string;
  /** Where a derived scheme finds the one above it; without it, derived schemes are refused. */
  readonly library?: SchemeLibrary;
}
