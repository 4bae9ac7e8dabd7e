import { scheme as schemeShape, type Scheme } from '../language/scheme.ts';
import type { LocatedProblem, SchemeProblem } from '../problem.ts';
import { checkShape } from './check-shape.ts';
import { firstProblems } from './first-problems.ts';
import { locateIn, type Spot } from './locate.ts';
import { isPlainMap, plainData, type PlainMap } from './plain-data.ts';
import { readDerived } from './read-derived.ts';
import { readSource, type ReadSource } from './read-source.ts';
import type { ReadingOptions, SchemeReading } from './scheme-reading.ts';

/**
 * Reads a scheme from the text of a YAML or JSON file: its shape, not yet what it means. A scheme that `extends`
 * another comes out as a whole one, with its problems at the lines of its own file.
 *
 * @returns The scheme, or every problem of the text and its shape with line and column. Nothing is thrown, whatever
 *   the text is, and no text takes long.
 */
export const readScheme = (text: string, options: ReadingOptions): SchemeReading => readAt(text, options, 0);

const readAt = (text: string, options: ReadingOptions, level: number): SchemeReading => {
  const source = readSource(text, options.file);
  const data = source.root && plainData(source.root);
  if (!isPlainMap(data))
    return { problems: source.problems, locate: (problem) => locatedIn(source, problem) };
  return Object.hasOwn(data, 'extends')
    ? readBelow(source, data, { options, level })
    : readWhole(source, data);
};

const readWhole = (source: ReadSource, data: PlainMap): SchemeReading => {
  const { value, problems } = checkShape(schemeShape, data);
  const located = problems.map(({ problem, spot }) => locatedIn(source, problem, spot));
  return readingOf(source, value, located, (problem) => locatedIn(source, problem));
};

const readBelow = (
  source: ReadSource,
  data: PlainMap,
  { options, level }: { readonly options: ReadingOptions; readonly level: number },
): SchemeReading => {
  const { library } = options;
  const read = (found: { readonly file: string; readonly text: string }): SchemeReading =>
    readAt(found.text, { ...options, file: found.file }, level + 1);
  const { scheme, inFile, inWhole } = readDerived(data, { library, level, read });
  const located = [
    ...inFile.map(({ problem, spot }) => locatedIn(source, problem, spot)),
    ...inWhole.map(({ problem, spot }) => locatedInChanges(source, problem, spot)),
  ];
  return readingOf(source, scheme, located, (problem) => locatedInChanges(source, problem));
};

const readingOf = (
  source: ReadSource,
  scheme: Scheme | undefined,
  located: readonly LocatedProblem[],
  locate: SchemeReading['locate'],
): SchemeReading => {
  const problems = firstProblems([...source.problems, ...located]);
  return { problems, locate, ...(problems.length === 0 && scheme && { scheme }) };
};

const locatedIn = (source: ReadSource, problem: SchemeProblem, spot: Spot = 'value'): LocatedProblem => {
  const { path, offset } = problem;
  const { at } = source.root ? locateIn(source.root, source.text, { path, offset, spot }) : { at: 0 };
  return { ...problem, file: source.file, ...source.positionOf(at) };
};

/** What a whole scheme says stands under `changes` in a derived file, or came from above. */
const locatedInChanges = (
  source: ReadSource,
  problem: SchemeProblem,
  spot: Spot = 'value',
): LocatedProblem => {
  const { root, text, file, positionOf } = source;
  const { path, offset } = problem;
  if (!root) return locatedIn(source, problem);
  const own = locateIn(root, text, { path, offset, spot });
  const changed = locateIn(root, text, { path: ['changes', ...path], offset, spot });
  const above = locateIn(root, text, { path: ['extends'] });
  const inOwn = own.depth > 0 ? own : above;
  return { ...problem, file, ...positionOf(changed.depth > 1 ? changed.at : inOwn.at) };
};
