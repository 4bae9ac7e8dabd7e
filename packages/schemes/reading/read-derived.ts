import { refusal } from '../complaint.ts';
import { deriveScheme } from '../inheriting/derive-scheme.ts';
import { findBase } from '../inheriting/find-base.ts';
import type { LibraryScheme, SchemeLibrary } from '../inheriting/scheme-library.ts';
import { derivedScheme, scheme as schemeShape, type DerivedScheme, type Scheme } from '../language/scheme.ts';
import type { SchemeProblem } from '../problem.ts';
import { checkShape } from './check-shape.ts';
import { INHERITANCE_LIMIT } from './limits.ts';
import { isPlainMap, plainMap, type PlainData } from './plain-data.ts';
import type { SchemeReading } from './scheme-reading.ts';
import type { SpottedProblem } from './shape-problem.ts';

/** A derived scheme as a whole one, or what is wrong; `inFile` are problems by the paths of the derived file itself. */
export interface DerivedReading {
  readonly scheme?: Scheme;
  readonly inFile: readonly SpottedProblem[];
  /** Problems by the paths of the whole scheme. */
  readonly inWhole: readonly SpottedProblem[];
}

/** How a derived scheme finds and reads those above it. */
export interface ReadingAbove {
  readonly library: SchemeLibrary | undefined;
  /** How many schemes were derived from this one on the way here. */
  readonly level: number;
  readonly read: (found: LibraryScheme) => SchemeReading;
}

/** Reads a subsidiary's scheme: its own shape, the scheme above it, and both laid over each other. */
export const readDerived = (data: PlainData, above: ReadingAbove): DerivedReading => {
  const { value: derived, problems } = checkShape(derivedScheme, data);
  if (!derived) return { inFile: problems, inWhole: [] };
  if (above.level >= INHERITANCE_LIMIT) return refused(tooManyLevels());
  const { base, problem } = findBase(derived, above.library, above.read);
  return base ? laidOver(derived, base, data) : refused(problem);
};

const refused = (problem: SchemeProblem): DerivedReading => ({
  inFile: [{ problem, spot: 'value' }],
  inWhole: [],
});

const tooManyLevels = (): SchemeProblem =>
  refusal(
    'TOO_MANY_LEVELS',
    ['extends'],
    [
      `方案逐级继承最多 ${String(INHERITANCE_LIMIT)} 级，或者几个方案互相继承。`,
      `Schemes are derived over ${String(INHERITANCE_LIMIT)} levels at most; or these are derived from each other.`,
    ],
  );

const laidOver = (derived: DerivedScheme, base: Scheme, data: PlainData): DerivedReading => {
  const changes = isPlainMap(data) ? data['changes'] : undefined;
  const laid = deriveScheme(derived, base, isPlainMap(changes) ? changes : plainMap([]));
  if (laid.problems.length > 0) return { inFile: laid.problems.map(inside), inWhole: [] };
  const { value: scheme, problems } = checkShape(schemeShape, laid.data);
  return { inFile: [], inWhole: problems, ...(scheme && { scheme }) };
};

const inside = (problem: SchemeProblem): SpottedProblem => ({ problem, spot: 'value' });
