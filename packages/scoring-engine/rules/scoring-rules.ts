import type { RoundingMode } from '../exact/round-to.ts';

/** The precision of a rounding step: `places` is a whole number from 0 to 9. */
export interface Rounding {
  readonly places: number;
  readonly mode: RoundingMode;
}

/** The score is the points: one entry from `min` to `max`, both included. A deduction list may use −10 to 0. */
export interface DirectMethod {
  readonly kind: 'direct';
  readonly min: string;
  readonly max: string;
}

/** The entry is what is taken off: points = `fullMark` − deduction, the deduction being from 0 to `fullMark`. */
export interface DeductionMethod {
  readonly kind: 'deduction';
  readonly fullMark: string;
}

/**
 * The points are the plain mean of the scores of sampled children, e.g. nine villages of a town, each from
 * `min` to `max`. Fewer than `sampleSize` scores leave the indicator missing; more are refused.
 */
export interface MeanOfChildrenMethod {
  readonly kind: 'mean-of-children';
  readonly min: string;
  readonly max: string;
  readonly sampleSize: number;
}

/** How the points of an indicator come about. */
export type ScoringMethod = DirectMethod | DeductionMethod | MeanOfChildrenMethod;

/** One thing that is scored. */
export interface IndicatorRule {
  /** Unique among indicators and subtotals. */
  readonly key: string;
  readonly method: ScoringMethod;
  /** Share of the total in per cent, above 0 and at most 100; only under a weighted sum. */
  readonly weight?: string;
  /** Rounds the points of this indicator before anything else is made of them; unrounded by default. */
  readonly rounding?: Rounding;
}

/** A named sum within the total, shown in the derivation; it does not alter the total. */
export interface SubtotalRule {
  readonly key: string;
  /** Indicators of the total; each belongs to at most one subtotal. */
  readonly of: readonly string[];
}

/**
 * How the total comes about, before any coefficient:
 * - `weighted-sum`: Σ points × weight ÷ 100 over the indicators with a weight; the weights make exactly 100.
 *   An indicator without weight must serve the coefficient, and then counts there alone.
 * - `sum`: Σ points over the indicators, save those that serve the coefficient: they count there alone.
 */
export type TotalRule =
  { readonly kind: 'weighted-sum'; readonly scale: 'percent' } | { readonly kind: 'sum' };

/**
 * A multiplier made from an organisation's place in its peer group (001-06, 001-12).
 *
 * With `middle` m, place p and step s it is `1 + (m − p) × s`, or `(1 + s)^(m − p)` where it compounds.
 * Eleven towns with 0.005 have 1.025 … 1 … 0.975; twenty-nine departments with 0.002 have 1.028 … 0.972.
 */
export interface CoefficientRule {
  /** The indicators whose points, unweighted, are added up and ranked: highest first. */
  readonly of: readonly string[];
  /** What is multiplied: the whole total (001-08), or the parts that these indicators add to it (001-04). */
  readonly appliesTo: 'total' | readonly string[];
  /** Above 0 and below 1, e.g. `0.005`. */
  readonly step: string;
  /**
   * Which place has exactly 1 in a group of n.
   * - `lower-middle`: place ⌊n ÷ 2⌋ + 1. The middle of an odd group; in an even one the lower in the table of
   *   the two middle places: the 6th of ten.
   * - `mean-rank`: (n + 1) ÷ 2. The same in an odd group; in an even one it falls between two places, so that
   *   nobody has exactly 1 and the coefficients of an untied group average 1.
   */
  readonly middle: 'lower-middle' | 'mean-rank';
  /** `false` by default. A compounding rule has no value where m − p is not whole; ranking is blocked then. */
  readonly compounding?: boolean;
  /** `same-rank`: 1, 2, 2, 4, so tied sums have one coefficient. `average`: 1, 2.5, 2.5, 4. */
  readonly ties: 'same-rank' | 'average';
}

/** The ranks of equal scores: `standard` 1, 2, 2, 4; `dense` 1, 2, 2, 3; `average` 1, 2.5, 2.5, 4. */
export type TieRule = 'standard' | 'dense' | 'average';

/**
 * How a peer group is scored and ranked: plain JSON with every decimal as text, so it can be stored in an event
 * and compiled on demand. {@link checkRules} tells whether it makes sense.
 */
export interface ScoringRules {
  readonly indicators: readonly IndicatorRule[];
  readonly subtotals?: readonly SubtotalRule[];
  readonly total: TotalRule;
  readonly coefficient?: CoefficientRule;
  /** The final score is rounded once, at the very end. */
  readonly rounding: Rounding & { readonly when: 'once' };
  readonly ties: TieRule;
  /** What is ranked: the score before its rounding (the default), or the printed figure. */
  readonly rankBy?: 'unrounded' | 'rounded';
}
