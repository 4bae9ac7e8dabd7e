import { openSchemeText, type CheckedScheme } from '@kaoping/schemes';
import type { CycleScheme } from '../decider/evaluation-cycle.events.ts';

/** How many compiled schemes are kept: more than run side by side in one process at a time. */
const KEPT_SCHEMES = 100;

const kept = new Map<string, CheckedScheme>();

/**
 * The compiled scheme of a cycle. Compiling takes some milliseconds and always gives the same, so it is kept by
 * digest.
 */
export const schemeOfCycle = ({ canonical, digest, schemeId }: CycleScheme): CheckedScheme => {
  const known = kept.get(digest);
  if (known) return known;
  const { checked, problems } = openSchemeText(canonical, { file: schemeId });
  if (!checked || checked.digest !== digest) {
    // It compiled when the cycle opened: what the ledger holds was damaged, or the compiler forgot the language.
    throw new Error(
      `the scheme ${schemeId} of a cycle compiles no more: ${problems[0]?.code ?? 'other digest'}`,
    );
  }
  const oldest = kept.keys().next().value;
  if (kept.size >= KEPT_SCHEMES && oldest !== undefined) kept.delete(oldest);
  kept.set(digest, checked);
  return checked;
};
