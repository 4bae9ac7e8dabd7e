import fc from 'fast-check';
import { compare, type Exact } from './exact.ts';
import { MalformedDecimal } from './exact-errors.ts';
import { toExactText } from './exact-text.ts';
import { parseExactText } from './parse-exact-text.ts';

describe('reading an exact text', () => {
  it.each(['86.98', '-0.5', '7', '0', '3941/45', '-1/3', '40000/40401', '0.12345678901234567890123'])(
    'gives %s back as it was written',
    (text) => {
      expect(toExactText(parseExactText(text))).toBe(text);
    },
  );

  it.each(['', '1/0', '1/-3', '1.5/3', '1/3/5', '86..67', '1e5', ' 1', '+1', '.5', '5.', 'NaN'])(
    'refuses "%s"',
    (text) => {
      expect(() => parseExactText(text)).toThrow(MalformedDecimal);
    },
  );

  it('reads back the very number that was written, whatever its size', () => {
    const fractions = fc
      .tuple(fc.bigInt(-(10n ** 40n), 10n ** 40n), fc.bigInt(1n, 10n ** 20n))
      .map(([numerator, denominator]): Exact => ({ numerator, denominator }));
    fc.assert(fc.property(fractions, (value) => compare(parseExactText(toExactText(value)), value) === 0));
  });
});
