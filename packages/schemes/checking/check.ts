import type { Scheme } from '../language/scheme.ts';
import type { SchemeProblem } from '../problem.ts';

/** One rule that every scheme is held against. */
export type Check = (scheme: Scheme) => readonly SchemeProblem[];
