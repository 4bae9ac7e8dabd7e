import type { LocatedProblem, SchemeProblem } from '../problem.ts';
import { scheme as schemeShape, type Scheme } from '../language/scheme.ts';
import { checkShape } from './check-shape.ts';
import { firstProblems } from './first-problems.ts';
import { locateIn, type Spot } from './locate.ts';
import { plainData } from './plain-data.ts';
import { readSource, type ReadSource } from './read-source.ts';

/** A scheme file as it was read. */
export interface SchemeReading {
  /** Only where nothing is wrong with the text and its shape; its meaning is checked apart. */
  readonly scheme?: Scheme;
  readonly problems: readonly LocatedProblem[];
  /** Puts a problem that was found later, such as in a formula, at its line and column. */
  readonly locate: (problem: SchemeProblem) => LocatedProblem;
}

/**
 * Reads a scheme from the text of a YAML or JSON file: its shape, not yet what it means.
 * `file` is the name by which problems call the file.
 *
 * @returns The scheme, or every problem of the text and its shape with line and column. Nothing is thrown, whatever
 *   the text is, and no text takes long.
 */
export const readScheme = (text: string, options: { readonly file: string }): SchemeReading => {
  const source = readSource(text, options.file);
  const locate = (problem: SchemeProblem): LocatedProblem => locatedIn(source, problem);
  if (!source.root) return { problems: source.problems, locate };
  const shaped = checkShape(schemeShape, plainData(source.root));
  const problems = firstProblems([
    ...source.problems,
    ...shaped.problems.map(({ problem, spot }) => locatedIn(source, problem, spot)),
  ]);
  return { problems, locate, ...(problems.length === 0 && shaped.value && { scheme: shaped.value }) };
};

const locatedIn = (source: ReadSource, problem: SchemeProblem, spot: Spot = 'value'): LocatedProblem => {
  const { path, offset } = problem;
  const { at } = source.root ? locateIn(source.root, source.text, { path, offset, spot }) : { at: 0 };
  return { ...problem, file: source.file, ...source.positionOf(at) };
};
