import type { SchemeProblem } from '../problem.ts';

/**
 * Those of `more` that lie at no place where something is told already. The checks of a scheme and its compilation meet
 * the same flaw now and then, such as a step that does not exist; nobody should have to mend it twice.
 */
export const notToldYet = (
  told: readonly SchemeProblem[],
  more: readonly SchemeProblem[],
): readonly SchemeProblem[] => {
  const places = new Set(told.map(placeOf));
  return more.filter((problem) => problem.offset !== undefined || !places.has(placeOf(problem)));
};

const placeOf = ({ path }: SchemeProblem): string => JSON.stringify(path);
