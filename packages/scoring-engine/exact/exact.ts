import { DivisionByZero } from './exact-errors.ts';

/**
 * An exact rational number, never a float. Immutable; `denominator` is above zero. The fraction is not kept in
 * lowest terms (most scores are decimals that share a denominator, so reducing would be wasted): tell two apart
 * with {@link compare}, never by their fields.
 */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The exact number 0. */
export const ZERO: Exact = { numerator: 0n, denominator: 1n };

/** The exact number 1. */
export const ONE: Exact = { numerator: 1n, denominator: 1n };

/**
 * A whole number as an exact one.
 *
 * @throws {RangeError} when the number is not whole.
 * @example exactInteger(9)
 */
export const exactInteger = (whole: number | bigint): Exact => ({
  numerator: BigInt(whole),
  denominator: 1n,
});

/** So many halves; kept as tenths, so that it stays a decimal like its neighbours: `halves(11)` is 5.5. */
export const halves = (count: number): Exact => ({ numerator: BigInt(count) * 5n, denominator: 10n });

/** The greatest common divisor of two whole numbers, above zero unless both are zero. */
export const greatestCommonDivisor = (left: bigint, right: bigint): bigint => {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

/**
 * Exact sum. The denominators 10, 100 and 1000 of decimals divide one another, so they need no common divisor.
 *
 * @example add(parseDecimal('0.1'), parseDecimal('0.2')) // exactly 0.3
 */
export const add = (left: Exact, right: Exact): Exact => {
  const a = left.denominator;
  const b = right.denominator;
  if (a === b) return { numerator: left.numerator + right.numerator, denominator: a };
  if (a % b === 0n) return { numerator: left.numerator + right.numerator * (a / b), denominator: a };
  if (b % a === 0n) return { numerator: left.numerator * (b / a) + right.numerator, denominator: b };
  const common = greatestCommonDivisor(a, b);
  return {
    numerator: left.numerator * (b / common) + right.numerator * (a / common),
    denominator: a * (b / common),
  };
};

/** The number with its sign turned; zero stays zero. */
const negate = (value: Exact): Exact => ({
  numerator: -value.numerator,
  denominator: value.denominator,
});

/** Exact difference `left − right`. */
export const subtract = (left: Exact, right: Exact): Exact => add(left, negate(right));

/** Exact product. */
export const multiply = (left: Exact, right: Exact): Exact => ({
  numerator: left.numerator * right.numerator,
  denominator: left.denominator * right.denominator,
});

/**
 * Exact quotient `dividend ÷ divisor`.
 *
 * @throws {DivisionByZero} when the divisor is zero.
 * @example toExactText(divide(exactInteger(788), exactInteger(9))) // '788/9'
 */
export const divide = (dividend: Exact, divisor: Exact): Exact => {
  if (divisor.numerator === 0n) throw new DivisionByZero();
  const sign = divisor.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * dividend.numerator * divisor.denominator,
    denominator: sign * dividend.denominator * divisor.numerator,
  };
};

/**
 * Raises to a whole power; a negative one gives the reciprocal.
 *
 * @throws {DivisionByZero} when zero is raised to a negative power.
 * @example toExactText(power(parseDecimal('1.005'), 2n)) // '1.010025'
 */
export const power = (base: Exact, exponent: bigint): Exact => {
  if (exponent < 0n) return divide(ONE, power(base, -exponent));
  return { numerator: base.numerator ** exponent, denominator: base.denominator ** exponent };
};

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`: fit for `sort`. */
export const compare = (left: Exact, right: Exact): -1 | 0 | 1 => {
  const isSameScale = left.denominator === right.denominator;
  const a = isSameScale ? left.numerator : left.numerator * right.denominator;
  const b = isSameScale ? right.numerator : right.numerator * left.denominator;
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** The lesser of two numbers. */
export const min = (left: Exact, right: Exact): Exact => (compare(left, right) <= 0 ? left : right);

/** The greater of two numbers. */
export const max = (left: Exact, right: Exact): Exact => (compare(left, right) >= 0 ? left : right);

/** Exact sum of any number of values; 0 for none. */
export const sum = (values: readonly Exact[]): Exact => {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
};
