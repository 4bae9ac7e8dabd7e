import type { CarriedInto } from './carried-into.ts';
import type { CarriedProblem, UnitProblem } from './unit-problems.events.ts';
import type { UnitProblems } from './unit-problems.state.ts';

/**
 * The problems that a unit carries into a cycle (000-35), by the day on which they were found:
 *
 * - found before the period began, or in a cycle of an earlier period, and never in the cycle itself;
 * - not put right, and due before the assessment is over. One that awaits its check is not put right yet;
 * - or put right since the period before began. It counts as put right once, in the first cycle that asks.
 *
 * What was dropped counts nowhere.
 */
export const carriedProblems = (state: UnitProblems, into: CarriedInto): readonly CarriedProblem[] =>
  Object.values(state.problems)
    .filter((problem) => isEarlier(problem, into) && counts(problem, state, into))
    .map(({ rectificationId, problem, foundOn, dueOn, state: standing }) => ({
      ...{ rectificationId, problem, foundOn, dueOn },
      isSolved: standing === 'resolved',
    }))
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

const isEarlier = (
  { cycleId, foundOn }: UnitProblem,
  { cycleId: into, periodFrom, earlierCycleIds }: CarriedInto,
): boolean =>
  cycleId !== into && (foundOn < periodFrom || (cycleId !== undefined && earlierCycleIds.has(cycleId)));

const counts = (problem: UnitProblem, state: UnitProblems, into: CarriedInto): boolean => {
  if (problem.state === 'dropped') return false;
  if (problem.state !== 'resolved') return into.dueBy === undefined || problem.dueOn <= into.dueBy;
  return problem.on >= into.previousFrom && !hasCounted(problem, state, into);
};

const hasCounted = (
  { rectificationId }: UnitProblem,
  { counts: earlier }: UnitProblems,
  { schemeId, indicator, earlierCycleIds }: CarriedInto,
): boolean =>
  earlier.some(
    (count) =>
      count.schemeId === schemeId &&
      count.indicator === indicator &&
      earlierCycleIds.has(count.cycleId) &&
      count.items.some((item) => item.isSolved && item.rectificationId === rectificationId),
  );

const orderOf = ({ foundOn, rectificationId }: CarriedProblem): string => `${foundOn} ${rectificationId}`;
