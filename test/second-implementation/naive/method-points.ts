import { ballotOf, ballotResult, type BallotMethod } from './ballot-result.ts';
import { atPlace, placeAmong } from './places.ts';
import {
  below,
  between,
  greater,
  HUNDRED,
  known,
  lesser,
  mean,
  minus,
  ONE,
  over,
  plus,
  rational,
  times,
  ZERO,
  type Rational,
  type Value,
} from './rational.ts';
import type { Method } from './scheme-parts.ts';
import type { World } from './world.ts';

/** One place where something is entered, such as `base.tasks` or `base.tasks@leaders`, and how points come of it. */
export interface Entering<Kind extends Method['kind'] = Method['kind']> {
  readonly input: string;
  readonly method: Extract<Method, { kind: Kind }>;
  readonly fullMark: Rational;
  /** How many entries are one number, such as those of several raters; the only entry where left out. */
  readonly oneOf?: (entries: readonly Rational[]) => Value;
  /** Fewer votes than this give no result, where votes are entered. */
  readonly atLeast?: number;
  /** Organisations of the peer group that are compared here: those that are exempt are not. */
  readonly isCompared?: (peer: string) => boolean;
  /** Whether one of them that lacks its number blocks all, since every place would be wrong. */
  readonly isBlocking?: boolean;
}

type Rule<Kind extends Method['kind']> = (world: World, organisation: string, at: Entering<Kind>) => Value;

const single = (world: World, organisation: string, { input, oneOf }: Omit<Entering, 'method'>): Value => {
  const numbers = world.book.numbers(organisation, input);
  return oneOf === undefined ? numbers[0] : oneOf(numbers);
};

/** The target of an organisation, with its difficulty; 1 where none is entered. */
const targetOf = ({ book }: World, organisation: string, { input, method }: Entering<'ratio'>): Value => {
  const plain =
    method.target === undefined ? book.number(organisation, `${input}/target`) : rational(method.target);
  const difficulty =
    (method.difficulty === true ? book.number(organisation, `${input}/difficulty`) : undefined) ?? ONE;
  return plain && times(plain, difficulty);
};

const ratio: Rule<'ratio'> = (world, organisation, at) => {
  const { input, method, fullMark } = at;
  const entered = world.book.number(organisation, input);
  const target = targetOf(world, organisation, at);
  const share = entered && target && over(entered, target);
  if (share === undefined) return undefined;
  const stillMet = minus(ONE, rational(method.allowance ?? '0%'));
  const counted = below(share, ONE) && !below(share, stillMet) ? ONE : share;
  return times(between(counted, ZERO, rational(method.cap ?? '100%')), fullMark);
};

const ratioToBest: Rule<'ratioToBest'> = (world, organisation, { input, fullMark }) => {
  const all = known(world.peers(organisation).map((peer) => world.book.number(peer, input)));
  const entered = world.book.number(organisation, input);
  const share = entered && over(entered, all.reduce(greater));
  return share && between(times(share, fullMark), ZERO, fullMark);
};

const steps: Rule<'steps'> = ({ book }, organisation, { input, method }) => {
  const entered = book.number(organisation, input);
  if (entered === undefined) return undefined;
  const reached = method.steps.filter(({ at }) => !below(entered, rational(at)));
  return rational(reached.at(-1)?.points ?? method.below);
};

const line: Rule<'line'> = ({ book }, organisation, { input, method }) => {
  const entered = book.number(organisation, input);
  if (entered === undefined) return undefined;
  const points = method.points.map(({ at, points: height }) => ({
    at: rational(at),
    height: rational(height),
  }));
  const next = points.findIndex(({ at }) => below(entered, at));
  const [left, right] = [points[next - 1], points[next]];
  if (right === undefined) return points.at(-1)?.height;
  if (left === undefined) return right.height;
  const way = over(minus(entered, left.at), minus(right.at, left.at));
  return way && plus(left.height, times(way, minus(right.height, left.height)));
};

const levels: Rule<'levels'> = ({ book }, organisation, { input, method, fullMark }) => {
  const level = method.levels.find(({ key }) => key === book.text(organisation, input));
  if (level === undefined) return undefined;
  const points = rational(level.points);
  return method.of === 'full-mark' ? over(times(points, fullMark), HUNDRED) : points;
};

/** Points by place in the peer group of a number that `figure` gives for each organisation. */
const byPlace = (
  world: World,
  organisation: string,
  {
    at,
    figure,
    lowestFirst,
  }: {
    at: Entering<'borda'> | Entering<'rankPoints'>;
    figure: (peer: string) => Value;
    lowestFirst?: boolean | undefined;
  },
): Value => {
  const all = world
    .peers(organisation)
    .filter(at.isCompared ?? (() => true))
    .map(figure);
  if (at.isBlocking === true && all.includes(undefined)) return undefined;
  const place = placeAmong(figure(organisation), all, { lowestFirst });
  return place && rational(atPlace(place, at.method.byRank, at.method.otherwise));
};

const rankPoints: Rule<'rankPoints'> = (world, organisation, at) => {
  const { of, lowestFirst } = at.method;
  const figure = (peer: string) =>
    of === undefined ? world.book.number(peer, at.input) : world.formula(of, peer);
  return byPlace(world, organisation, { at, figure, lowestFirst });
};

const borda: Rule<'borda'> = (world, organisation, at) => {
  const figure = (peer: string) => ballotResult(ballotOf(world, peer, at), at.method);
  return byPlace(world, organisation, { at, figure });
};

const carried: Rule<'carried'> = ({ book }, organisation, { input, method, fullMark }) => {
  const raised = book.number(organisation, `${input}/raised`);
  if (raised?.n === 0n) return method.ifNone === 'exempt' ? undefined : fullMark;
  const solved = book.number(organisation, `${input}/solved`);
  const share = raised && solved && over(solved, raised);
  return share && between(times(share, fullMark), ZERO, fullMark);
};

const vote = (
  world: World,
  organisation: string,
  at: Omit<Entering, 'method'> & { readonly method: BallotMethod },
): Value => {
  const { method, fullMark } = at;
  const result = ballotResult(ballotOf(world, organisation, at), method);
  if (result === undefined || method.kind === 'share') return result && times(result, fullMark);
  return over(times(result, fullMark), HUNDRED);
};

const RULES: { readonly [Kind in Method['kind']]: Rule<Kind> } = {
  direct: single,
  imported: single,
  deduct: ({ book }, organisation, { input, method, fullMark }) =>
    book.all(organisation, input).length === 0 && method.ifNone !== 'full'
      ? undefined
      : greater(minus(fullMark, times(book.sum(organisation, input), rational(method.each ?? '1'))), ZERO),
  accumulate: ({ book }, organisation, { input, fullMark }) =>
    book.all(organisation, input).length === 0
      ? undefined
      : between(book.sum(organisation, input), ZERO, fullMark),
  children: ({ book }, organisation, { input, method }) => {
    const numbers = book.numbers(organisation, input);
    return numbers.length === method.sample ? mean(numbers) : undefined;
  },
  ratio,
  ratioToBest,
  steps,
  line,
  levels,
  ballot: vote,
  share: vote,
  borda,
  rankPoints,
  carried,
  formula: (world, organisation, { method, fullMark }) => {
    const value = world.formula(method.is, organisation);
    return value && lesser(greater(value, ZERO), fullMark);
  },
};

/** Points that come of what was entered in one place, before weights, bounds and rounding. */
export const methodPoints = (world: World, organisation: string, at: Entering): Value =>
  (RULES[at.method.kind] as Rule<Method['kind']>)(world, organisation, at);
