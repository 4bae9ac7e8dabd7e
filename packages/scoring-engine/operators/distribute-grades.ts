import { compare, type Exact } from '../exact/exact.ts';
import type { GradePlaces } from './grade-places.ts';

/** Somebody to be graded. */
export interface Candidate {
  readonly member: number;
  /** Undefined only where nothing hangs on the order. */
  readonly rank: Exact | undefined;
  /** Whether threshold, preconditions and limit allow a grade, by its place among the rules. */
  readonly qualifies: (grade: number) => boolean;
}

/** How places are filled. */
export interface Filling {
  /** Places of each grade, the best first; the last grade takes everyone. */
  readonly places: GradePlaces;
  readonly unused: 'pass-down' | 'lost';
  readonly ties: 'lower' | 'better';
}

const byRank = (left: Candidate, right: Candidate): number =>
  left.rank === undefined || right.rank === undefined ? 0 : compare(left.rank, right.rank);

/** Those who share a rank, the best rank first. */
const tiedGroups = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const groups: Candidate[][] = [];
  for (const candidate of [...candidates].sort(byRank)) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group !== undefined && first !== undefined && byRank(first, candidate) === 0) group.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
};

/**
 * Who takes one grade's places, in order of rank. Those who tie take them together or not at all; after a tie that
 * does not fit nobody that ranks worse takes one either, so that no worse rank gets a better grade by it.
 */
const takePlaces = (
  qualified: readonly Candidate[],
  places: number | undefined,
  ties: Filling['ties'],
): readonly Candidate[] => {
  if (places === undefined) return qualified;
  const taken: Candidate[] = [];
  for (const group of tiedGroups(qualified)) {
    const isFitting = taken.length + group.length <= places;
    const isStarted = taken.length < places && ties === 'better';
    if (!isFitting && !isStarted) break;
    taken.push(...group);
  }
  return taken;
};

/** Places left over, or taken too many by a tie, for the next grade to add to its own. */
const passedOn = (places: number | undefined, taken: number, { unused }: Filling): number => {
  if (places === undefined) return 0;
  return unused === 'pass-down' ? places - taken : Math.min(0, places - taken);
};

/**
 * Gives each candidate a grade: each grade from the best on is filled in order of rank from those who qualify for
 * it. Places that a tie took too many are taken from the next grade.
 *
 * @returns The place of the grade among the rules, by member.
 */
export const distributeGrades = (
  candidates: readonly Candidate[],
  filling: Filling,
): ReadonlyMap<number, number> => {
  const grades = new Map<number, number>();
  const last = filling.places.length - 1;
  let carried = 0;
  for (const [grade, own] of filling.places.entries()) {
    const open = candidates.filter(({ member }) => !grades.has(member));
    const places = own === undefined ? undefined : Math.max(0, own + carried);
    const qualified = open.filter(({ qualifies }) => qualifies(grade));
    const taking = grade === last ? open : takePlaces(qualified, places, filling.ties);
    for (const { member } of taking) grades.set(member, grade);
    carried = own === undefined ? 0 : passedOn(own + carried, taking.length, filling);
  }
  return grades;
};
