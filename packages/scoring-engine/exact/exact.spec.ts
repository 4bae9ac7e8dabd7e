import fc from 'fast-check';
import {
  add,
  compare,
  divide,
  exactInteger,
  max,
  min,
  multiply,
  power,
  subtract,
  sum,
  ZERO,
  type Exact,
} from './exact.ts';
import { DivisionByZero } from './exact-errors.ts';
import { toExactText } from './exact-text.ts';
import { parseDecimal } from './parse-decimal.ts';

const fractions = fc
  .tuple(
    fc.bigInt(-(10n ** 24n), 10n ** 24n),
    fc.oneof(fc.constantFrom(1n, 10n, 100n, 1000n), fc.bigInt(1n, 10n ** 12n)),
  )
  .map(([numerator, denominator]): Exact => ({ numerator, denominator }));

/** Schoolbook equality of fractions, without any of the shortcuts. */
const isEqual = (value: Exact, numerator: bigint, denominator: bigint): boolean =>
  value.numerator * denominator === numerator * value.denominator;

describe('exact arithmetic', () => {
  it('adds a tenth and two tenths to exactly three tenths', () => {
    expect(toExactText(add(parseDecimal('0.1'), parseDecimal('0.2')))).toBe('0.3');
  });

  it('adds decimals, thirds and sevenths without losing anything', () => {
    const third = divide(exactInteger(1), exactInteger(3));
    const seventh = divide(exactInteger(1), exactInteger(7));
    expect(toExactText(sum([parseDecimal('0.5'), third, seventh]))).toBe('41/42');
  });

  it('makes the mean of nine villages an exact fraction', () => {
    expect(toExactText(divide(parseDecimal('788.2'), exactInteger(9)))).toBe('3941/45');
  });

  it('refuses to divide by zero', () => {
    expect(() => divide(exactInteger(1), parseDecimal('0.00'))).toThrow(DivisionByZero);
  });

  it('keeps the sign of a quotient with a negative divisor', () => {
    expect(toExactText(divide(exactInteger(3), exactInteger(-4)))).toBe('-0.75');
  });

  it('raises to positive, zero and negative powers', () => {
    const base = parseDecimal('1.005');
    expect(toExactText(power(base, 2n))).toBe('1.010025');
    expect(toExactText(power(base, 0n))).toBe('1');
    expect(toExactText(multiply(power(base, -3n), power(base, 3n)))).toBe('1');
  });

  it('takes the lesser and the greater of two numbers whatever their scale', () => {
    const few = parseDecimal('86.7');
    const more = parseDecimal('86.70001');
    expect([min(few, more), min(more, few), max(few, more), max(more, few)]).toEqual([few, few, more, more]);
  });

  it('sums nothing to zero', () => {
    expect(sum([])).toEqual(ZERO);
  });

  it('refuses a whole number that is not whole', () => {
    expect(() => exactInteger(2.5)).toThrow(RangeError);
  });

  it('agrees with schoolbook fractions on sums, differences and products', () => {
    fc.assert(
      fc.property(fractions, fractions, (left, right) => {
        const { numerator: a, denominator: b } = left;
        const { numerator: c, denominator: d } = right;
        return (
          isEqual(add(left, right), a * d + c * b, b * d) &&
          isEqual(subtract(left, right), a * d - c * b, b * d) &&
          isEqual(multiply(left, right), a * c, b * d)
        );
      }),
    );
  });

  it('undoes a division by multiplying', () => {
    fc.assert(
      fc.property(
        fractions,
        fractions.filter(({ numerator }) => numerator !== 0n),
        (dividend, divisor) => compare(multiply(divide(dividend, divisor), divisor), dividend) === 0,
      ),
    );
  });

  it('orders any two numbers by the sign of their difference', () => {
    fc.assert(
      fc.property(fractions, fractions, (left, right) => {
        const { numerator } = subtract(left, right);
        const sign = numerator === 0n ? 0 : numerator < 0n ? -1 : 1;
        return compare(left, right) === sign && compare(right, left) === (sign === 0 ? 0 : -sign);
      }),
    );
  });

  it('keeps every denominator above zero', () => {
    fc.assert(
      fc.property(
        fractions,
        fractions.filter(({ numerator }) => numerator !== 0n),
        (left, right) =>
          [add(left, right), subtract(left, right), multiply(left, right), divide(left, right)].every(
            ({ denominator }) => denominator > 0n,
          ),
      ),
    );
  });
});
