import { tiedPoints } from './adjustment-points.ts';
import { childrenOf, fullMarkOf, indicatorAt, type Placed } from './indicator-tree.ts';
import { methodPoints } from './method-points.ts';
import { pointsByRaters } from './rater-points.ts';
import {
  allOf,
  greater,
  lesser,
  minus,
  over,
  plus,
  rational,
  times,
  total,
  ZERO,
  type Rational,
  type Value,
} from './rational.ts';
import { rounded } from './rational-text.ts';
import type { World } from './world.ts';

/** Whether an indicator does not count for an organisation: recorded so, or because nothing was carried over. */
const isExempt = ({ book }: World, organisation: string, { path, indicator }: Placed): boolean => {
  const { method, missing } = indicator;
  if (missing === 'exempt' && book.isYes(organisation, `${path}/exempt`)) return true;
  if (method?.kind !== 'carried' || method.ifNone !== 'exempt') return false;
  return book.number(organisation, `${path}/raised`)?.n === 0n;
};

/** An indicator and every dimension that it stands in. */
const placesAbove = ({ scheme }: World, { path }: Placed): readonly Placed[] => {
  const keys = path.split('.');
  return keys.flatMap((_, index) => indicatorAt(scheme.indicators, keys.slice(0, index + 1).join('.')) ?? []);
};

const counted = (world: World, organisation: string, place: Placed) =>
  childrenOf(place).filter((child) => !isExempt(world, organisation, child));

/** Children's points added up; those left out are made up for by the others, by full mark. */
const summed = (world: World, organisation: string, place: Placed): Value => {
  const all = childrenOf(place);
  const present = counted(world, organisation, place);
  const parts = allOf(present.map((child) => indicatorPoints(world, organisation, child)));
  if (parts === undefined || present.length === all.length) return parts && total(parts);
  const marks = (children: readonly Placed[]) =>
    total(children.map(({ indicator }) => fullMarkOf(indicator)));
  const scale = over(marks(all), marks(present));
  return scale && times(total(parts), scale);
};

/** Weights as they are written, or rearranged so that one special child takes its share of 100. */
const weightsOf = ({ indicator }: Placed): ((child: Placed) => Rational) => {
  const written = ({ indicator: child }: Pick<Placed, 'indicator'>) => rational(child.weight ?? '0%');
  const { specialTakes, indicators = [] } = indicator;
  if (specialTakes === undefined) return written;
  const others = total(
    indicators.filter(({ special }) => special !== true).map((child) => written({ indicator: child })),
  );
  const rest = minus(rational('100%'), rational(specialTakes));
  return (child) => {
    if (child.indicator.special === true) return rational(specialTakes);
    return over(times(written(child), rest), others) ?? ZERO;
  };
};

/** Children's shares of their full marks, by weight, out of the dimension's own full mark. */
const weighted = (world: World, organisation: string, place: Placed): Value => {
  const present = counted(world, organisation, place);
  const weightOf = weightsOf(place);
  const shares = allOf(
    present.map((child) => {
      const points = indicatorPoints(world, organisation, child);
      const share = points && over(points, fullMarkOf(child.indicator));
      return share && times(share, weightOf(child));
    }),
  );
  const share = shares && over(total(shares), total(present.map(weightOf)));
  return share && times(share, fullMarkOf(place.indicator));
};

const plainPoints = (world: World, organisation: string, place: Placed): Value => {
  const { indicators, combine, raters, method } = place.indicator;
  if (indicators !== undefined)
    return (combine === 'weights' ? weighted : summed)(world, organisation, place);
  if (raters !== undefined) return pointsByRaters(world, organisation, place);
  return (
    method &&
    methodPoints(world, organisation, {
      input: place.path,
      method,
      fullMark: fullMarkOf(place.indicator),
      isCompared: (peer) => !placesAbove(world, place).some((one) => isExempt(world, peer, one)),
      isBlocking: !placesAbove(world, place).some(({ indicator }) => indicator.missing === 'zero'),
    })
  );
};

/** What bonuses and deductions of its own make of an indicator, within its bounds. */
const withBounds = (
  world: World,
  organisation: string,
  { place, points }: { place: Placed; points: Rational },
): Rational => {
  const { bounds } = place.indicator;
  const bonus = tiedPoints(world, organisation, { side: 'bonus', path: place.path });
  const deduction = tiedPoints(world, organisation, { side: 'deduction', path: place.path });
  if (bounds === undefined && bonus === undefined && deduction === undefined) return points;
  const within = (change: Value, bound: string | undefined) =>
    bound === undefined ? (change ?? ZERO) : lesser(change ?? ZERO, rational(bound));
  const changed = minus(plus(points, within(bonus, bounds?.bonus)), within(deduction, bounds?.deduction));
  return greater(changed, ZERO);
};

/** Points of an indicator or a dimension, rounded where it says so. */
export const indicatorPoints = (world: World, organisation: string, place: Placed): Value => {
  const { missing, round } = place.indicator;
  const plain = plainPoints(world, organisation, place) ?? (missing === 'zero' ? ZERO : undefined);
  if (plain === undefined) return undefined;
  const points = withBounds(world, organisation, { place, points: plain });
  return round === undefined ? points : rounded(points, round);
};
