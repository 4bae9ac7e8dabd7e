import { below, floorOf, minus, rational, times, whole, type Rational } from './rational.ts';
import type { Grades } from './scheme-parts.ts';

/** One organisation that gets a grade. */
export interface Candidate {
  readonly organisation: string;
  /** What thresholds are measured on. */
  readonly by: Rational;
  readonly rank: Rational;
  readonly isExempt: boolean;
  /** Places of the grades in the list, 0 the best: which are given outright, and the best it may still have. */
  readonly given: readonly number[];
  readonly limit: number;
  /** Whether the preconditions of a grade hold. */
  readonly meets: (place: number) => boolean;
}

type Distribution = NonNullable<Grades['distribution']>;

/** Whole places of so many organisations by shares, what is left over going to the largest remainders. */
const largestRemainder = (count: number, shares: readonly Rational[]): readonly number[] => {
  const exact = shares.map((share) => times(share, whole(count)));
  const floors = exact.map((places) => Number(floorOf(places)));
  const left =
    Number(floorOf(exact.reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }), whole(0)))) -
    floors.reduce((a, b) => a + b, 0);
  const order = exact
    .map((places, index) => ({ index, rest: minus(places, whole(floors[index] ?? 0)) }))
    .toSorted((a, b) => (below(b.rest, a.rest) ? -1 : below(a.rest, b.rest) ? 1 : a.index - b.index));
  const lucky = new Set(order.slice(0, left).map(({ index }) => index));
  return floors.map((floor, index) => floor + (lucky.has(index) ? 1 : 0));
};

/** Places of every grade; no limit where a grade has none. */
const placesOf = (
  grades: Grades,
  count: number,
  parameter: string | undefined,
): readonly (number | undefined)[] => {
  const { distribution, list } = grades;
  const small = distribution?.smallGroup;
  if (
    distribution === undefined ||
    (small !== undefined && count <= small.upTo && small.rule === 'thresholds')
  )
    return list.map(() => undefined);
  const shares = list.map(({ share, shares: byKey }) =>
    parameter === undefined ? share : (byKey?.[parameter] ?? share),
  );
  if (distribution.kind === 'at-most')
    return list.map(({ places }, index) => {
      const share = shares[index];
      return (
        places ?? (share === undefined ? undefined : Number(floorOf(times(rational(share), whole(count)))))
      );
    });
  const exact = largestRemainder(
    count,
    shares.map((share) => rational(share ?? '0%')),
  );
  return list.map(({ places }, index) => places ?? (shares[index] === undefined ? undefined : exact[index]));
};

/** Best grade by threshold, preconditions and limit alone. */
const ungraded = (grades: Grades, place: number, { by, limit, meets }: Candidate): boolean => {
  const { from } = grades.list[place] ?? {};
  return place >= limit && meets(place) && (from === undefined || !below(by, rational(from)));
};

const byThreshold = (grades: Grades, candidate: Candidate): number => {
  const place = grades.list.findIndex((_, index) => ungraded(grades, index, candidate));
  return place === -1 ? grades.list.length - 1 : place;
};

/** Those who want a grade, taken in order of rank; those who tie all get it, or none does. */
const seated = (
  wanting: readonly Candidate[],
  places: number | undefined,
  ties: Distribution['ties'],
): readonly Candidate[] => {
  const groups = [...Map.groupBy(wanting, ({ rank }) => `${rank.n}/${rank.d}`).values()].toSorted((a, b) =>
    a[0] !== undefined && b[0] !== undefined && below(a[0].rank, b[0].rank) ? -1 : 1,
  );
  const taken: Candidate[] = [];
  for (const group of groups) {
    const left = (places ?? Infinity) - taken.length;
    if (group.length > left && (ties !== 'better' || left <= 0)) return taken;
    taken.push(...group);
  }
  return taken;
};

/** Places over pass to the next grade where the scheme says so; places that were overdrawn it must always give up. */
const nextCarried = (open: number | undefined, taken: number, unused: Distribution['unused']): number => {
  const left = (open ?? taken) - taken;
  return left > 0 && unused !== 'pass-down' ? 0 : left;
};

/** Those who take no place of the quota and are not counted: given outright, or exempt. */
const outOfQuota = (grades: Grades, candidates: readonly Candidate[]): Map<string, number> => {
  const places = new Map<string, number>();
  for (const candidate of candidates) {
    const given = candidate.given.filter((place) => place >= candidate.limit);
    if (given.length > 0) places.set(candidate.organisation, Math.min(...given));
    else if (candidate.isExempt) places.set(candidate.organisation, byThreshold(grades, candidate));
  }
  return places;
};

/**
 * Grades of a peer group, as places in the scheme's list. What is given outright comes first; then every grade, the
 * best first, goes down the ranking as far as its places reach.
 */
export const gradesOfGroup = (
  grades: Grades,
  candidates: readonly Candidate[],
  parameter?: string,
): ReadonlyMap<string, string> => {
  const places = outOfQuota(grades, candidates);
  const counted = candidates.filter(({ organisation }) => !places.has(organisation)).length;
  const { unused = 'pass-down', ties } = grades.distribution ?? {};
  let carried = 0;
  for (const [place, seats] of placesOf(grades, counted, parameter).entries()) {
    const isLast = place === grades.list.length - 1;
    const waiting = candidates.filter(({ organisation }) => !places.has(organisation));
    const wanting = isLast ? waiting : waiting.filter((candidate) => ungraded(grades, place, candidate));
    const open = seats === undefined || isLast ? undefined : seats + carried;
    const taken = seated(wanting, open, ties);
    for (const { organisation } of taken) places.set(organisation, place);
    carried = nextCarried(open, taken.length, unused);
  }
  return new Map([...places].map(([organisation, place]) => [organisation, grades.list[place]?.grade ?? '']));
};
