import { parseDecimal, toDecimalText, type Exact } from '@kaoping/scoring-engine';
import { percentAsNumber } from '../expressions/percent-as-number.ts';
import { percentDigits } from '../compiling/plain-number.ts';
import type { Step } from '../language/step.ts';

type RankStep = NonNullable<Step['rankStep']>;

/** A group of eleven, as the first that used the method had; it has a middle. */
const USUAL_SIZE = 11;

/** The middle rank, in halves so that it stays whole: 12 for the 6th. */
const middleHalves = (size: number, middle: RankStep['middle'] = 'lower'): number => {
  if (size % 2 === 1 || middle === 'mean') return size + 1;
  return middle === 'lower' ? size + 2 : size;
};

const additive = (step: Exact, halves: number): Exact => ({
  numerator: step.denominator * 2n + step.numerator * BigInt(halves),
  denominator: step.denominator * 2n,
});

/** Compounded steps below the middle never end as decimals: they are shown to six places, cut off. */
const SHOWN = 10n ** 6n;

const compounded = (step: Exact, places: number): Exact => {
  const above = (step.denominator + step.numerator) ** BigInt(Math.abs(places));
  const below = step.denominator ** BigInt(Math.abs(places));
  const [numerator, denominator] = places < 0 ? [below, above] : [above, below];
  return { numerator: (numerator * SHOWN) / denominator, denominator: SHOWN };
};

/** One organisation's coefficient in an example. */
export interface CoefficientExample {
  readonly rank: number;
  readonly coefficient: string;
}

/**
 * The coefficients of the first, the middle and the last of a group.
 *
 * @param size How many are ranked; eleven where the scheme does not say.
 * @example coefficientExamples({ of: 'party', step: '0.5%' }, 11).map((one) => one.coefficient) // '1.025', '1', '0.975'
 */
export const coefficientExamples = (given: RankStep, size = USUAL_SIZE): readonly CoefficientExample[] => {
  const step = parseDecimal(percentAsNumber(percentDigits(given.step)));
  const middle = middleHalves(size, given.middle);
  const ranks = [...new Set([1, Math.floor(middle / 2), size])].filter((rank) => rank >= 1);
  return ranks.map((rank) => {
    const halves = middle - rank * 2;
    const value =
      given.progression === 'compounding' ? compounded(step, Math.trunc(halves / 2)) : additive(step, halves);
    return { rank, coefficient: toDecimalText(value) };
  });
};

/** The size of group that examples are made for: that of the scheme's first peer group with a size. */
export const exampleSize = (peerGroups: readonly { readonly size?: number }[]): number =>
  peerGroups.find(({ size }) => size !== undefined)?.size ?? USUAL_SIZE;
