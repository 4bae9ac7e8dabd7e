export { scheme, type Scheme } from './language/scheme.ts';
export type { LocatedProblem, SchemeProblem } from './problem.ts';
