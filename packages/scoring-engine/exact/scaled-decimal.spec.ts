import fc from 'fast-check';
import { compare } from './exact.ts';
import { parseDecimal } from './parse-decimal.ts';
import { powerOfTen } from './power-of-ten.ts';
import { readScaledDecimal } from './scaled-decimal.ts';
import { commonDivisor, commonMultiple } from './whole-number.ts';

describe('reading a short decimal as a whole number', () => {
  it.each([
    ['86.670', { numerator: 86670, places: 3 }],
    ['-0.5', { numerator: -5, places: 1 }],
    ['007', { numerator: 7, places: 0 }],
    ['12345.123456789', { numerator: 12345123456789, places: 9 }],
    ['999999999999999', { numerator: 999999999999999, places: 0 }],
  ])('reads %s', (text, expected) => {
    expect(readScaledDecimal(text)).toEqual(expected);
  });

  it.each([
    '',
    '-',
    '.5',
    '5.',
    '1e5',
    '+1',
    ' 1',
    '1 ',
    '1..2',
    '1234567890123456',
    '1234567.123456789',
    '0.1234567890',
    '８',
  ])('leaves "%s" to the slow reader', (text) => {
    expect(readScaledDecimal(text)).toBeUndefined();
  });

  it('reads what the slow reader reads', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[0-9]{1,8}(\.[0-9]{1,5})?$/u), (text) => {
        const { numerator, places } = readScaledDecimal(text)!;
        expect(
          compare({ numerator: BigInt(numerator), denominator: powerOfTen(places) }, parseDecimal(text)),
        ).toBe(0);
      }),
    );
  });
});

describe('whole numbers in doubles', () => {
  it('have a greatest divisor and a least multiple in common', () => {
    expect([
      commonDivisor(12, -18),
      commonDivisor(0, 5),
      commonMultiple(100, 8),
      commonMultiple(7, 7),
    ]).toEqual([6, 5, 200, 7]);
    expect(commonMultiple(Number.MAX_SAFE_INTEGER, 2)).toBeUndefined();
    expect(commonMultiple(Number.MAX_SAFE_INTEGER, 1)).toBe(Number.MAX_SAFE_INTEGER);
  });
});
