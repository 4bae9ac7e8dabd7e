import type { CanonicalMap } from '../canonical/canonical-scheme.ts';
import type { SchemeProblem } from '../problem.ts';
import type { PlainData } from '../reading/plain-data.ts';
import type { OpenPart } from './open-parts.ts';

/** The scheme that others are derived from, as far as laying changes over it needs it. */
export interface Base {
  readonly form: CanonicalMap;
  readonly open: readonly OpenPart[];
}

/** A scheme with changes laid over it, and what its headquarters does not allow. */
export interface LaidOver {
  readonly data: PlainData;
  readonly problems: readonly SchemeProblem[];
}
