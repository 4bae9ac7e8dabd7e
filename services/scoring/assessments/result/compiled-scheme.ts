import { openSchemeText, type CompiledScheme } from '@kaoping/schemes';
import type { AssessmentScheme } from './assessment.ts';

/** How many compiled schemes are kept: more than run side by side in one process at a time. */
const KEPT_SCHEMES = 100;

const kept = new Map<string, CompiledScheme>();

/** The compiled scheme of an assessment. Compiling takes some milliseconds and always gives the same, so it is kept. */
export const compiledSchemeOf = ({ canonical, digest, schemeId }: AssessmentScheme): CompiledScheme => {
  const known = kept.get(digest);
  if (known !== undefined) return known;
  const { checked } = openSchemeText(canonical, { file: schemeId });
  if (checked?.digest !== digest) {
    // It compiled when the cycle opened: what the ledger holds was damaged, or the compiler forgot the language.
    throw new Error(`the scheme ${schemeId} of an assessment compiles no more to ${digest}`);
  }
  const { plan, entering, following } = checked;
  const compiled: CompiledScheme = { plan, entering, following, problems: [] };
  const oldest = kept.keys().next().value;
  if (kept.size >= KEPT_SCHEMES && oldest !== undefined) kept.delete(oldest);
  kept.set(digest, compiled);
  return compiled;
};
