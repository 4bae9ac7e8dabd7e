import { add, exactInteger, halves, multiply, ONE, power, subtract, type Exact } from '../exact/exact.ts';
import type { CompiledCoefficient } from '../rules/compile-rules.ts';
import type { CoefficientRule } from '../rules/scoring-rules.ts';
import type { Figure } from './figure.ts';
import type { Place } from './place-by-value.ts';

/**
 * The place that has exactly 1 in a group of n: ⌊n ÷ 2⌋ + 1 for the lower middle (6th of eleven, 6th of ten), or
 * (n + 1) ÷ 2 for the mean rank (6 of eleven, 5.5 of ten).
 */
const middleOf = (middle: CoefficientRule['middle'], groupSize: number): Exact =>
  middle === 'mean-rank' ? halves(groupSize + 1) : exactInteger(BigInt(groupSize) / 2n + 1n);

/** How many places above the middle; undefined where a compounding rule would need a broken exponent. */
const compound = (step: Exact, placesAbove: Exact): Exact | undefined =>
  placesAbove.numerator % placesAbove.denominator === 0n
    ? power(add(ONE, step), placesAbove.numerator / placesAbove.denominator)
    : undefined;

/**
 * The coefficient of a place in a group (001-06, 001-12), exact and unrounded.
 *
 * @returns Undefined where the rule compounds and the place is no whole number of places from the middle.
 * @example
 * // With step 0.005 in a group of eleven: 1st 1.025, 6th 1, 11th 0.975.
 */
export const coefficientOfPlace = (
  { rule, step }: CompiledCoefficient,
  place: Place,
  groupSize: number,
): { readonly value: Exact; readonly making: Figure['making'] } | undefined => {
  const middle = middleOf(rule.middle, groupSize);
  const placesAbove = subtract(middle, place.rank);
  const isCompounding = rule.compounding === true;
  const value = isCompounding ? compound(step, placesAbove) : add(ONE, multiply(placesAbove, step));
  if (value === undefined) return undefined;
  return {
    value,
    making: {
      rule: isCompounding ? 'compounding-coefficient' : 'additive-coefficient',
      step: rule.step,
      middle,
    },
  };
};
