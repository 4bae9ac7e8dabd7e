import fc from 'fast-check';
import { divide, exactInteger, type Exact } from './exact.ts';
import { InexactDecimal } from './exact-errors.ts';
import { toDecimalText, toExactText, toFixedText } from './exact-text.ts';
import { parseDecimal } from './parse-decimal.ts';

const ratio = (numerator: number, denominator: number): Exact =>
  divide(exactInteger(numerator), exactInteger(denominator));

describe('writing an exact number', () => {
  it.each([
    [ratio(1, 8), '0.125'],
    [ratio(-1, 8), '-0.125'],
    [ratio(50, 100), '0.5'],
    [ratio(1, 125), '0.008'],
    [ratio(7, 1), '7'],
    [ratio(1000, 10), '100'],
    [ratio(21, 6), '3.5'],
    [ratio(0, 9), '0'],
    [ratio(7882, 90), '3941/45'],
    [ratio(-2, 6), '-1/3'],
  ])('writes %o as a decimal where one is exact, else as a fraction in lowest terms', (value, text) => {
    expect(toExactText(value)).toBe(text);
  });

  it('refuses to write a third as a decimal', () => {
    expect(() => toDecimalText(ratio(1, 3))).toThrow(InexactDecimal);
  });

  it.each([
    ['85.2', 2, '85.20'],
    ['-0.5', 2, '-0.50'],
    ['86.670', 2, '86.67'],
    ['7', 0, '7'],
    ['-0', 2, '0.00'],
  ])('prints %s with %i places as %s', (text, places, printed) => {
    expect(toFixedText(parseDecimal(text), places)).toBe(printed);
  });

  it('refuses to drop digits that are not zero', () => {
    expect(() => toFixedText(parseDecimal('86.675'), 2)).toThrow('86.675 cannot be written exactly');
  });

  it('never writes a trailing zero, a bare point or a negative zero', () => {
    const decimals = fc
      .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.nat({ max: 9 }))
      .map(([numerator, places]): Exact => ({ numerator, denominator: 10n ** BigInt(places) }));
    fc.assert(
      fc.property(decimals, (value) =>
        /^(?:0|-?(?:0\.[0-9]*[1-9]|[1-9][0-9]*(?:\.[0-9]*[1-9])?))$/u.test(toDecimalText(value)),
      ),
    );
  });

  it('gives equal numbers equal texts, however they were made', () => {
    const fractions = fc.tuple(fc.bigInt(-9999n, 9999n), fc.bigInt(1n, 999n), fc.bigInt(1n, 99n));
    fc.assert(
      fc.property(fractions, ([numerator, denominator, factor]) => {
        const stretched = { numerator: numerator * factor, denominator: denominator * factor };
        return toExactText({ numerator, denominator }) === toExactText(stretched);
      }),
    );
  });
});
