import { rational, total, HUNDRED, type Rational } from './rational.ts';
import type { Indicator } from './scheme-parts.ts';

/** An indicator with its full path. */
export interface Placed {
  readonly path: string;
  readonly indicator: Indicator;
}

/** Those under a dimension; none under a leaf. */
export const childrenOf = ({ path, indicator }: Placed): readonly Placed[] =>
  (indicator.indicators ?? []).map((child) => ({ path: `${path}.${child.key}`, indicator: child }));

/** Finds a dimension or an indicator by its path. */
export const indicatorAt = (all: readonly Indicator[], path: string): Placed | undefined => {
  const [first, ...rest] = path.split('.');
  const top = all.find(({ key }) => key === first);
  let place: Placed | undefined = top && { path: top.key, indicator: top };
  for (const key of rest) place = place && childrenOf(place).find(({ indicator }) => indicator.key === key);
  return place;
};

/** 100 for weights, the sum of what is under it for a sum, where no other is written. */
export const fullMarkOf = (indicator: Indicator): Rational => {
  if (indicator.fullMark !== undefined) return rational(indicator.fullMark);
  if (indicator.indicators === undefined || indicator.combine === 'weights') return HUNDRED;
  return total(indicator.indicators.map(fullMarkOf));
};
