import { subtract, toDecimalText } from '@kaoping/scoring-engine';
import { percentAsNumber } from '../expressions/percent-as-number.ts';
import { exactDecimal } from './exact-decimal.ts';

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
  const of = exactDecimal(points);
  const full = exactDecimal(fullMark);
  return toDecimalText({
    numerator: of.numerator * full.numerator,
    denominator: of.denominator * full.denominator * 100n,
  });
};

/** The sum of decimals, exactly. */
export const sumOfDecimals = (texts: readonly string[]): string =>
  toDecimalText(
    texts.map(exactDecimal).reduce((sum, each) => subtract(sum, { ...each, numerator: -each.numerator }), {
      numerator: 0n,
      denominator: 1n,
    }),
  );
