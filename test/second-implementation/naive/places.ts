import { below, fraction, same, whole, type Rational, type Value } from './rational.ts';

/** How places are numbered where values tie: 1, 2, 2, 4; 1, 2, 2, 3; or 1, 2.5, 2.5, 4. */
export type TieRule = 'standard' | 'dense' | 'average';

/** How a ranking goes. */
export interface RankingRule {
  readonly ties?: TieRule | undefined;
  readonly lowestFirst?: boolean | undefined;
}

/** The place of one value among all that are compared, itself among them; what is missing takes no place. */
export const placeAmong = (
  own: Value,
  all: readonly Value[],
  { ties = 'standard', lowestFirst = false }: RankingRule,
): Value => {
  if (own === undefined) return undefined;
  const isBetter = (a: Rational, b: Rational) => (lowestFirst ? below(a, b) : below(b, a));
  const present = all.filter((value) => value !== undefined);
  const better = present.filter((value) => isBetter(value, own));
  if (ties === 'dense') return whole(new Set(better.map(({ n, d }) => `${n}/${d}`)).size + 1);
  const first = better.length + 1;
  if (ties === 'standard') return whole(first);
  const last = better.length + present.filter((value) => same(value, own)).length;
  return fraction(BigInt(first + last), 2n);
};

/** What stands in a list at a place, counted from 1; `otherwise` behind its end and for half places. */
export const atPlace = <Item>(place: Rational, items: readonly Item[], otherwise: Item): Item =>
  place.d === 1n ? (items[Number(place.n) - 1] ?? otherwise) : otherwise;
