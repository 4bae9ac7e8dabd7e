import { flagAt, isMissingAt, type Column } from '../columns/column.ts';
import { comparePlaces } from '../columns/compare-places.ts';
import { fixedColumn } from '../columns/make-column.ts';
import type { Operator, Ties } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';

/** Places by value within a group. */
export type RankOperator = Extract<Operator, { op: 'rank' }>;

/** Ranks are kept in tenths, so that half a place is a decimal like its neighbours. */
const TENTHS = 10;

/** Places ahead, how many tie, and how many different places are ahead: in tenths, the rank that this makes. */
const RANK: Readonly<Record<Ties, (ahead: number, tied: number, placesAhead: number) => number>> = {
  standard: (ahead) => (ahead + 1) * TENTHS,
  dense: (_ahead, _tied, placesAhead) => (placesAhead + 1) * TENTHS,
  // The mean of the ranks ahead + 1 … ahead + tied.
  average: (ahead, tied) => (2 * ahead + tied + 1) * (TENTHS / 2),
};

/** Whether a member is not compared at all: its `eligible` flag says no. */
export const isIneligible = ({ eligible }: RankOperator, run: RunView, member: number): boolean =>
  eligible !== undefined && flagAt(run.column(eligible), member) === false;

/** Whether something is missing without which a member cannot be placed. */
const lacksForRank = ({ of, eligible }: RankOperator, run: RunView, member: number): boolean =>
  isMissingAt(run.column(of), member) ||
  (eligible !== undefined && isMissingAt(run.column(eligible), member));

/** The members of a group that lack something while they would be compared. */
export const lackingIn = (
  operator: RankOperator,
  run: RunView,
  group: readonly number[],
): readonly number[] =>
  group.filter((member) => !isIneligible(operator, run, member) && lacksForRank(operator, run, member));

/** The members of a group that are placed; none where a missing number blocks it. */
export const comparedIn = (
  operator: RankOperator,
  run: RunView,
  group: readonly number[],
): readonly number[] => {
  const compared = group.filter(
    (member) => !isIneligible(operator, run, member) && !lacksForRank(operator, run, member),
  );
  const isBlocked = operator.missing === 'block-group' && lackingIn(operator, run, group).length > 0;
  return isBlocked ? [] : compared;
};

const placeGroup = (
  ranks: Float64Array,
  ordered: readonly number[],
  isTied: (left: number, right: number) => boolean,
  ties: Ties,
): void => {
  let placesAhead = 0;
  for (let ahead = 0; ahead < ordered.length; placesAhead += 1) {
    const first = ordered[ahead] ?? 0;
    let end = ahead + 1;
    while (end < ordered.length && isTied(first, ordered[end] ?? 0)) end += 1;
    const rank = RANK[ties](ahead, end - ahead, placesAhead);
    for (const member of ordered.slice(ahead, end)) ranks[member] = rank;
    ahead = end;
  }
};

/** The rank of each member in its group. */
export const computeRank = (operator: RankOperator, run: RunView): Column => {
  const ranks = new Float64Array(run.members.length).fill(Number.NaN);
  const ascending = comparePlaces(run.column(operator.of));
  const order: typeof ascending =
    operator.order === 'lowest-first' ? ascending : (left, right) => ascending(right, left);
  for (const group of run.groups(operator.within).members) {
    const ordered = [...comparedIn(operator, run, group)].sort(order);
    placeGroup(ranks, ordered, (left, right) => ascending(left, right) === 0, operator.ties);
  }
  return fixedColumn(ranks, TENTHS, (run.members.length + 1) * TENTHS);
};
