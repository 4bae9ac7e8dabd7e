import { refusal } from '../complaint.ts';
import type { LocatedProblem } from '../problem.ts';
import { PROBLEM_LIMIT } from './limits.ts';

/** Problems in the order of the file; beyond the limit only their number is told. */
export const firstProblems = (problems: readonly LocatedProblem[]): readonly LocatedProblem[] => {
  const ordered = problems.toSorted((left, right) => left.line - right.line || left.column - right.column);
  const last = ordered[PROBLEM_LIMIT];
  if (!last) return ordered;
  const rest = String(ordered.length - PROBLEM_LIMIT);
  const { file, line, column } = last;
  const more = refusal('MORE_PROBLEMS', last.path, [
    `另有 ${rest} 个问题；请先改正以上各项。`,
    `There are ${rest} more problems; mend those above first.`,
  ]);
  return [...ordered.slice(0, PROBLEM_LIMIT), { ...more, file, line, column }];
};
