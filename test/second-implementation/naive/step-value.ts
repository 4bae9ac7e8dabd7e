import { atPlace, placeAmong } from './places.ts';
import { pastFigure } from './past-figure.ts';
import {
  below,
  floorOf,
  fraction,
  greater,
  HUNDRED,
  known,
  lesser,
  minus,
  ONE,
  over,
  plus,
  rational,
  times,
  total,
  whole,
  ZERO,
  type Rational,
  type Value,
} from './rational.ts';
import { rounded } from './rational-text.ts';
import type { Step } from './scheme-parts.ts';
import type { World } from './world.ts';

/** What a step may ask of the result, once there is one. */
export interface OfResult {
  readonly rank: Value;
  readonly ranks: readonly Value[];
  readonly grade: string | undefined;
}

type RankStep = NonNullable<Step['rankStep']>;

/** The place that has exactly 1 among n. */
const middleOf = (n: number, middle: RankStep['middle'] = 'lower'): Rational => {
  if (n % 2 === 1 || middle === 'mean') return fraction(BigInt(n) + 1n, 2n);
  return whole(middle === 'lower' ? n / 2 + 1 : n / 2);
};

const power = (base: Rational, exponent: bigint): Value => {
  if (exponent < 0n) return over(ONE, power(base, -exponent) ?? ONE);
  return fraction(base.n ** exponent, base.d ** exponent);
};

/** Coefficient of a place: 1 in the middle, a step more for each place further up. */
const rankStepValue = (world: World, organisation: string, rule: RankStep): Value => {
  const all = world.peers(organisation).map((peer) => world.formula(rule.of, peer));
  const present = known(all);
  if (present.length < all.length && rule.missing !== 'leave-out') return undefined;
  const ties = rule.ties === 'average' ? 'average' : 'standard';
  const place = placeAmong(world.formula(rule.of, organisation), all, { ties });
  if (place === undefined) return undefined;
  const up = minus(middleOf(present.length, rule.middle), place);
  const step = rational(rule.step);
  if (rule.progression === 'compounding') return power(plus(ONE, step), floorOf(up));
  return plus(ONE, times(up, step));
};

const weightsValue = (world: World, organisation: string, step: Step): Value => {
  const terms = Object.entries(step.weights ?? {}).map(([name, weight]) => {
    const value = world.named(name, organisation);
    return { weight: rational(weight), value: value ?? (step.missing === 'zero' ? ZERO : undefined) };
  });
  const counted = step.missing === 'exempt' ? terms.filter(({ value }) => value !== undefined) : terms;
  const parts = counted.map(({ weight, value }) => value && times(weight, value));
  if (known(parts).length < parts.length) return undefined;
  return over(total(known(parts)), total(counted.map(({ weight }) => weight)));
};

const rateValue = (
  world: World,
  organisation: string,
  { of, least, most }: NonNullable<Step['rate']>,
): Value => {
  const points = world.formula(of, organisation);
  const rate = points && over(points, HUNDRED);
  if (rate === undefined) return undefined;
  const raised = least === undefined ? rate : greater(rate, rational(least));
  return most === undefined ? raised : lesser(raised, rational(most));
};

const rankValue = (
  world: World,
  organisation: string,
  { of, lowestFirst, ties, scope }: NonNullable<Step['rank']>,
): Value => {
  const others = scope === undefined ? world.peers(organisation) : world.sharing(scope, organisation);
  if (others.length === 0) return undefined;
  const all = others.map((peer) => world.formula(of, peer));
  // One missing number makes every place wrong.
  if (all.includes(undefined)) return undefined;
  return placeAmong(world.formula(of, organisation), all, { ties, lowestFirst });
};

const byRankValue = (
  rank: Value,
  all: readonly Value[],
  { places, last, otherwise }: NonNullable<Step['byRank']>,
): Value => {
  if (rank === undefined) return undefined;
  const isLast = known(all).every((other) => !below(rank, other));
  if (isLast && last !== undefined) return rational(last);
  return rational(atPlace(rank, places, otherwise));
};

const byRank = (
  world: World,
  organisation: string,
  { rule, result }: { rule: NonNullable<Step['byRank']>; result: OfResult | undefined },
): Value => {
  const { of } = rule;
  if (of === undefined) return byRankValue(result?.rank, result?.ranks ?? [], rule);
  const scope = world.scheme.calculate.find(({ key }) => key === of)?.rank?.scope;
  const others = scope === undefined ? world.peers(organisation) : world.sharing(scope, organisation);
  const all = others.map((peer) => world.named(of, peer));
  return byRankValue(world.named(of, organisation), all, rule);
};

const byGrade = (grade: string | undefined, values: NonNullable<Step['byGrade']>): Value => {
  const value = grade === undefined ? undefined : values[grade];
  return value === undefined ? undefined : rational(value);
};

const ofResult = (
  world: World,
  organisation: string,
  { step, result }: { step: Step; result: OfResult | undefined },
): Value => {
  if (step.byRank !== undefined) return byRank(world, organisation, { rule: step.byRank, result });
  return byGrade(result?.grade, step.byGrade ?? {});
};

const unrounded = (
  world: World,
  organisation: string,
  { step, result }: { step: Step; result: OfResult | undefined },
): Value => {
  if (step.is !== undefined) return world.formula(step.is, organisation);
  if (step.rankStep !== undefined) return rankStepValue(world, organisation, step.rankStep);
  if (step.rate !== undefined) return rateValue(world, organisation, step.rate);
  if (step.rank !== undefined) return rankValue(world, organisation, step.rank);
  if (step.weights !== undefined) return weightsValue(world, organisation, step);
  if (step.past !== undefined) return pastFigure(world, organisation, step.past);
  return ofResult(world, organisation, { step, result });
};

/** What a step comes to, rounded where it says so. Steps of pay may ask for the result. */
export const stepValue = (world: World, organisation: string, step: Step, result?: OfResult): Value => {
  const value = unrounded(world, organisation, { step, result });
  return value === undefined || step.round === undefined ? value : rounded(value, step.round);
};
