import {
  compare,
  gradeRoomOf,
  max,
  parseDecimal,
  parseExactText,
  subtract,
  toExactText,
  valueOf,
  type Exact,
  type GradeRoom,
  type PlanRun,
  type PlanStanding,
} from '@kaoping/scoring-engine';

/** How far an organisation is from something better; more than these points pass it, these draw level. */
export interface Distances {
  /** Points that it lacks to the next better place; absent for the first. */
  readonly toNextPlace?: string;
  /** Points that it lacks to the next better grade; absent where no points would give it. */
  readonly toNextGrade?: { readonly grade: string; readonly points: string };
}

const ZERO = parseExactText('0');

interface RankedBy {
  readonly quantity: string;
  readonly isLowestFirst: boolean;
}

/** What the ranking goes by: the score, unless the rank says otherwise. */
const rankedBy = ({ plan: { index } }: PlanRun): RankedBy => {
  const { rank, score } = index.plan.outcome;
  const operator = index.quantities.get(rank)?.operator;
  if (operator?.op !== 'rank') return { quantity: score, isLowestFirst: false };
  return { quantity: operator.of, isLowestFirst: operator.order === 'lowest-first' };
};

const gap = (
  run: PlanRun,
  { quantity, isLowestFirst }: RankedBy,
  [own, other]: readonly [string, string],
): Exact | undefined => {
  const [mine, theirs] = [valueOf(run, own, quantity), valueOf(run, other, quantity)];
  if (mine === undefined || theirs === undefined) return undefined;
  return isLowestFirst ? subtract(mine, theirs) : subtract(theirs, mine);
};

const rankOf = ({ rank }: PlanStanding): Exact => parseExactText(rank);

/** Points to the nearest that stands better; those who tie stand at the same place. */
const toNextPlace = (run: PlanRun, group: readonly PlanStanding[], own: PlanStanding): Exact | undefined => {
  const better = group.filter((each) => compare(rankOf(each), rankOf(own)) < 0);
  const nearest = better.reduce<PlanStanding | undefined>(
    (best, each) => (best === undefined || compare(rankOf(each), rankOf(best)) > 0 ? each : best),
    undefined,
  );
  return nearest && gap(run, rankedBy(run), [own.organisation, nearest.organisation]);
};

/** Points to the threshold of a grade. */
const toThreshold = (
  run: PlanRun,
  { quantity }: GradeRoom,
  organisation: string,
  grade: string,
): Exact | undefined => {
  const operator = run.plan.index.quantities.get(quantity)?.operator;
  if (operator?.op !== 'grade') return undefined;
  const from = operator.grades.find((each) => each.grade === grade)?.from;
  const own = valueOf(run, organisation, operator.by);
  return from === undefined || own === undefined ? undefined : subtract(parseDecimal(from), own);
};

/** Points to the one who holds a grade by the skin of its teeth, where its places are all taken. */
const toLastHolder = (
  run: PlanRun,
  room: GradeRoom,
  organisation: string,
  grade: string,
): Exact | undefined => {
  const places = room.grades.find((each) => each.grade === grade)?.places;
  const holders = room.organisations.filter((each) => each.isCounted && each.computed === grade);
  if (places === undefined || holders.length < places) return undefined;
  return holders
    .flatMap((holder) => gap(run, rankedBy(run), [organisation, holder.organisation]) ?? [])
    .reduce<Exact | undefined>(
      (least, each) => (least === undefined || compare(each, least) < 0 ? each : least),
      undefined,
    );
};

const toNextGrade = (run: PlanRun, room: GradeRoom, organisation: string): Distances['toNextGrade'] => {
  const own = room.organisations.find((each) => each.organisation === organisation);
  const keys = room.grades.map(({ grade }) => grade);
  const wanted = own === undefined ? -1 : keys.indexOf(own.computed) - 1;
  const grade = keys[wanted];
  if (own === undefined || grade === undefined || keys.indexOf(own.best) > wanted) return undefined;
  const gaps = [toThreshold(run, room, organisation, grade), toLastHolder(run, room, organisation, grade)];
  const points = gaps.reduce<Exact>((most, each) => (each === undefined ? most : max(most, each)), ZERO);
  return compare(points, ZERO) > 0 ? { grade, points: toExactText(points) } : undefined;
};

/**
 * How far each organisation of a peer group is from the place above it and from the next grade, exactly.
 *
 * @param standings Of the whole group.
 */
export const distancesIn = (
  run: PlanRun,
  peerGroup: string,
  standings: readonly PlanStanding[],
): ReadonlyMap<string, Distances> => {
  const room = gradeRoomOf(run, peerGroup);
  return new Map(
    standings.map((own) => {
      const place = toNextPlace(run, standings, own);
      const grade = room && toNextGrade(run, room, own.organisation);
      return [
        own.organisation,
        {
          ...(place !== undefined && { toNextPlace: toExactText(place) }),
          ...(grade !== undefined && { toNextGrade: grade }),
        },
      ];
    }),
  );
};
