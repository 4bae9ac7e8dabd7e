export type { LocatedProblem, SchemeProblem } from './problem.ts';
export { canonicalScheme } from './canonical/canonical-scheme.ts';
export { digestOfScheme } from './canonical/digest-of-scheme.ts';
export { problemsOfScheme } from './checking/problems-of-scheme.ts';
export { readScheme, type SchemeReading } from './reading/read-scheme.ts';
export { scheme, type Scheme } from './language/scheme.ts';
export { schemeFromCanonical } from './canonical/scheme-from-canonical.ts';
export { openSchemeText, type CheckedScheme, type OpenedScheme } from './opening/open-scheme-text.ts';
export { shippedSchemes } from './opening/shipped-tmp.ts';
