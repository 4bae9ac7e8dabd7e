import { greatestCommonDivisor, type Exact } from './exact.ts';

/** The same number with the least denominator: 50/100 becomes 1/2. */
export const lowestTerms = (value: Exact): Exact => {
  const common = greatestCommonDivisor(value.numerator, value.denominator);
  return common === 1n
    ? value
    : { numerator: value.numerator / common, denominator: value.denominator / common };
};
