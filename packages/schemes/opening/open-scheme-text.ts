import { digestOfScheme } from '../canonical/digest-of-scheme.ts';
import { problemsOfScheme } from '../checking/problems-of-scheme.ts';
import { compileScheme, type CompiledScheme } from '../compiling/compile-scheme.ts';
import type { Scheme } from '../language/scheme.ts';
import type { LocatedProblem } from '../problem.ts';
import { readScheme } from '../reading/read-scheme.ts';
import type { ReadingOptions } from '../reading/scheme-reading.ts';
import { notToldYet } from './not-told-yet.ts';

/** A sound scheme with its digest and the parts that the services run on. */
export interface CheckedScheme extends Omit<CompiledScheme, 'problems'> {
  readonly scheme: Scheme;
  readonly digest: string;
}

/** What became of a scheme file. */
export interface OpenedScheme {
  /** Only where no problem is an error. */
  readonly checked?: CheckedScheme;
  /** In the order of the file; warnings too. */
  readonly problems: readonly LocatedProblem[];
}

/**
 * Reads, checks and compiles the text of a scheme file.
 *
 * @returns The scheme ready to be computed with, or every problem with its line and column, and what would be right.
 */
export const openSchemeText = (text: string, options: ReadingOptions): OpenedScheme => {
  const { scheme, problems, locate } = readScheme(text, options);
  if (scheme === undefined) return { problems };
  const digest = digestOfScheme(scheme);
  const { problems: ofPlan, ...parts } = compileScheme(scheme, digest);
  const ofScheme = problemsOfScheme(scheme);
  const found = [...ofScheme, ...notToldYet(ofScheme, ofPlan)];
  const all = [...problems, ...found.map(locate)].sort(
    (one, other) => one.line - other.line || one.column - other.column,
  );
  const isSound = all.every(({ severity }) => severity === 'warning');
  return { problems: all, ...(isSound && { checked: { scheme, digest, ...parts } }) };
};
