import { canonicalScheme, openSchemeText, type CheckedScheme, type CompiledScheme } from '@kaoping/schemes';
import type { AssessmentScheme } from '../../assessments/result/assessment.ts';
import { editScheme } from './edit-scheme.ts';
import type { SimulationProblem } from './simulation-problem.ts';
import type { SimulationVariant } from './simulation-variant.ts';

/** The compiled scheme of a variant, or everything that is wrong with it. */
type SchemeOfVariant =
  | { readonly compiled: Omit<CompiledScheme, 'problems'>; readonly problems?: undefined }
  | { readonly compiled?: undefined; readonly problems: readonly SimulationProblem[] };

/** What a scheme is simulated in place of. */
interface Present {
  readonly scheme: AssessmentScheme;
  readonly compiled: CompiledScheme;
}

type Opened =
  | { readonly checked: CheckedScheme; readonly problems?: undefined }
  | { readonly checked?: undefined; readonly problems: readonly SimulationProblem[] };

const label = (path: readonly (string | number)[]): string => path.map(String).join('.');

/** A scheme that extends the cycle's own is laid over it, so that locked parts stay locked. */
const open = (text: string, { schemeId, version, canonical }: AssessmentScheme): Opened => {
  const own = { file: schemeId, text: canonical };
  const library = {
    find: (id: string, wanted: number) => (id === schemeId && wanted === version ? own : undefined),
  };
  const { checked, problems } = openSchemeText(text, { file: 'simulation', library });
  if (checked !== undefined) return { checked };
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { problems: errors.map(({ code, path, sentence }) => ({ code, path: label(path), sentence })) };
};

const changesScheme = ({ coefficientStep, weights = [], gradeShares = [] }: SimulationVariant): boolean =>
  coefficientStep !== undefined || weights.length > 0 || gradeShares.length > 0;

/**
 * The scheme that a variant is computed by. Every change is a change of the scheme, which is checked and compiled anew:
 * what breaks its rules is refused with the scheme's own problems.
 */
export const schemeOfVariant = (
  variant: SimulationVariant,
  { scheme, compiled }: Present,
): SchemeOfVariant => {
  const { schemeText } = variant;
  const base = schemeText === undefined ? undefined : open(schemeText, scheme);
  if (base?.problems !== undefined) return base;
  if (!changesScheme(variant)) return { compiled: base?.checked ?? compiled };
  return edited(variant, scheme, base?.checked);
};

/** The changes made to a whole scheme, or to the cycle's own. */
const edited = (
  variant: SimulationVariant,
  scheme: AssessmentScheme,
  base: CheckedScheme | undefined,
): SchemeOfVariant => {
  const canonical = base === undefined ? scheme.canonical : JSON.stringify(canonicalScheme(base.scheme));
  const { text, problems } = editScheme(canonical, variant);
  if (problems.length > 0) return { problems };
  const opened = open(text, scheme);
  return opened.problems === undefined ? { compiled: opened.checked } : opened;
};
