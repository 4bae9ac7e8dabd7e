import { methodPoints } from './method-points.ts';
import { fullMarkOf, type Placed } from './indicator-tree.ts';
import {
  allOf,
  below,
  mean,
  over,
  rational,
  times,
  total,
  ZERO,
  type Rational,
  type Value,
} from './rational.ts';
import { isGiven, type Rater } from './scheme-parts.ts';
import type { World } from './world.ts';

/** A rater group and how much its points weigh. */
export interface WeightedRater {
  readonly rater: Rater;
  readonly weight: Rational;
}

/** Who rates an indicator: its own weights, or those of the groups. */
export const ratersOf = ({ scheme }: World, { indicator }: Placed): readonly WeightedRater[] => {
  const { raters = [] } = indicator;
  const weights = Array.isArray(raters)
    ? raters.map((key) => [key, undefined] as const)
    : Object.entries(raters);
  return weights.map(([key, weight]) => {
    const rater = scheme.raters?.find((group) => group.key === key);
    if (rater === undefined) throw new Error(`No rater group ${key}`);
    return { rater, weight: rational(weight ?? rater.weight ?? '0%') };
  });
};

const combined =
  ({ minimumReturns = 1, combine = 'mean' }: Rater) =>
  (entries: readonly Rational[]): Value => {
    if (entries.length < minimumReturns) return undefined;
    if (combine === 'mean') return mean(entries);
    const sorted = entries.toSorted((a, b) => (below(a, b) ? -1 : 1));
    return mean(sorted.slice(combine.trim, Math.max(sorted.length - combine.trim, combine.trim)));
  };

/** Points that one rater group gives. */
export const pointsByRater = (
  world: World,
  organisation: string,
  { place, rater }: { place: Placed; rater: Rater },
): Value =>
  place.indicator.method &&
  methodPoints(world, organisation, {
    input: `${place.path}@${rater.key}`,
    method: place.indicator.method,
    fullMark: fullMarkOf(place.indicator),
    oneOf: combined(rater),
    ...(rater.minimumReturns === undefined ? {} : { atLeast: rater.minimumReturns }),
  });

/** Points of an indicator that several groups rate, by their weights. */
export const pointsByRaters = (world: World, organisation: string, place: Placed): Value => {
  const terms = ratersOf(world, place).map(({ rater, weight }) => {
    const points = pointsByRater(world, organisation, { place, rater });
    if (points === undefined && rater.missing === 'exempt') return undefined;
    return { weight, points: points ?? (rater.missing === 'zero' ? ZERO : undefined) };
  });
  const counted = terms.filter(isGiven);
  const parts = allOf(counted.map(({ weight, points }) => points && times(weight, points)));
  return parts && over(total(parts), total(counted.map(({ weight }) => weight)));
};
