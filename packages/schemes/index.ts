export { scheme, type Scheme } from './language/scheme.ts';
export { readScheme, type SchemeReading } from './reading/read-scheme.ts';
export type { LocatedProblem, SchemeProblem } from './problem.ts';
