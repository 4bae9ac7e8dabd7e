import { parseDecimal, toDecimalText } from '@kaoping/scoring-engine';
import { percentAsNumber } from '../expressions/percent-as-number.ts';

/** A decimal or a per cent of the file as a plain number: `120%` is 1.2. */
export const plainNumber = (text: string): string =>
  text.endsWith('%') ? percentAsNumber(text.slice(0, -1)) : text;

/** The digits of a per cent without its sign; weights matter only in proportion, so they stay as written. */
export const percentDigits = (text: string): string => (text.endsWith('%') ? text.slice(0, -1) : text);

/**
 * Points out of 100 as points out of another full mark, exactly.
 *
 * @example shareOfFullMark('85', '20') // '17'
 */
export const shareOfFullMark = (points: string, fullMark: string): string => {
  const of = parseDecimal(points);
  const full = parseDecimal(fullMark);
  return toDecimalText({
    numerator: of.numerator * full.numerator,
    denominator: of.denominator * full.denominator * 100n,
  });
};

/** The sum of decimals, exactly. */
export const sumOfDecimals = (texts: readonly string[]): string => {
  const places = 9;
  const scaled = texts.map((text) => {
    const { numerator, denominator } = parseDecimal(text);
    return (numerator * 10n ** BigInt(places)) / denominator;
  });
  const numerator = scaled.reduce((sum, each) => sum + each, 0n);
  return toDecimalText({ numerator, denominator: 10n ** BigInt(places) });
};
