import type { Exact } from './exact.ts';
import { MalformedDecimal } from './exact-errors.ts';
import { powerOfTen } from './power-of-ten.ts';

const PLAIN_DECIMAL = /^-?[0-9]{1,15}(?:\.[0-9]{1,9})?$/u;

/**
 * Reads a plain decimal exactly as it was entered or printed.
 *
 * @param text An optional minus, 1 to 15 digits and up to 9 decimal places, all half-width. No plus sign,
 * exponent, space or digit grouping: what looks like a slip is refused, not guessed at.
 * @throws {MalformedDecimal} for any other form, such as `86..67` or `1e5`.
 * @example toDecimalText(parseDecimal('86.670')) // '86.67'
 */
export const parseDecimal = (text: string): Exact => {
  if (!PLAIN_DECIMAL.test(text)) throw new MalformedDecimal(text);
  const point = text.indexOf('.');
  if (point < 0) return { numerator: BigInt(text), denominator: 1n };
  return {
    numerator: BigInt(text.slice(0, point) + text.slice(point + 1)),
    denominator: powerOfTen(text.length - point - 1),
  };
};
