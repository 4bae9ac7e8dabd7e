import type { Indicator } from '../language/indicator.ts';
import type { Rater } from '../language/rater.ts';
import type { Scheme } from '../language/scheme.ts';

/** A rater group of an indicator, with its weight there. */
export interface IndicatorRater {
  readonly key: string;
  /** Nothing where the scheme has no group of that key. */
  readonly rater?: Rater;
  /** As written, such as `40%`; nothing where neither indicator nor group gives one. */
  readonly weight?: string;
}

/** The rater groups of an indicator in their order: weights of the indicator's own go before those of the groups. */
export const indicatorRaters = (scheme: Scheme, { raters }: Indicator): readonly IndicatorRater[] => {
  if (raters === undefined) return [];
  const entries: readonly (readonly [string, string?])[] = Array.isArray(raters)
    ? raters.map((key) => [key] as const)
    : Object.entries(raters);
  return entries.map(([key, own]) => {
    const rater = scheme.raters?.find((each) => each.key === key);
    const weight = own ?? rater?.weight;
    return { key, ...(rater === undefined ? {} : { rater }), ...(weight === undefined ? {} : { weight }) };
  });
};
