import { divide, exactInteger, type Exact } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import { numberText, termText } from './number-text.ts';

const ratio = (numerator: number, denominator: number): Exact =>
  divide(exactInteger(numerator), exactInteger(denominator));

describe('numbers in explanations', () => {
  it.each([
    [parseDecimal('86.670'), '86.67'],
    [parseDecimal('12345678901234.56789'), '12345678901234.56789'],
    [parseDecimal('123456789012345.6789'), '123456789012345.6789'],
    [parseDecimal('123456789012345.67891'), '≈ 123456789012345.678910'],
    [ratio(3941, 45), '3941/45 (≈ 87.577778)'],
    [ratio(1, 1_000_000_007), '1/1000000007 (≈ 0.000000001000)'],
    [ratio(1_234_567_890, 1_000_000_007), '≈ 1.234568'],
    [ratio(1_000_001, 9_007_199_254_740), '≈ 0.000000111022'],
    [ratio(-9_007_199_255, 9_007_199_254_743), '≈ -0.001000'],
    [ratio(-9_007_199_259, 9_007_199_254_743_00), '≈ -0.000010000000'],
  ])('%o is read as %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it('stand in brackets within a formula where they are negative', () => {
    expect([
      termText(parseDecimal('-1.5')),
      termText(parseDecimal('0')),
      termText(parseDecimal('2')),
    ]).toEqual(['(-1.5)', '0', '2']);
  });
});
