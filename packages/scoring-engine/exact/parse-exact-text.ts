import { MalformedDecimal } from './exact-errors.ts';
import type { Exact } from './exact.ts';
import { parseDecimal } from './parse-decimal.ts';

const FRACTION_PATTERN = /^(-?\d+)\/(\d+)$/u;
const INTEGER_PATTERN = /^-?\d+$/u;
const DECIMAL_PATTERN = /^(-?)(\d+)\.(\d+)$/u;

/**
 * Reads what {@link toExactText} wrote: a decimal of any length, or a fraction.
 *
 * @throws {MalformedDecimal} when the text is neither.
 * @example parseExactText('3941/45')
 */
export const parseExactText = (text: string): Exact => {
  const [, numerator, denominator] = FRACTION_PATTERN.exec(text) ?? [];
  if (numerator !== undefined && denominator !== undefined && BigInt(denominator) > 0n) {
    return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  }
  if (INTEGER_PATTERN.test(text)) return { numerator: BigInt(text), denominator: 1n };
  const [, sign, whole, decimals] = DECIMAL_PATTERN.exec(text) ?? [];
  if (whole === undefined || decimals === undefined) throw new MalformedDecimal(text);
  if (decimals.length <= 9 && whole.length <= 15) return parseDecimal(text);
  return {
    numerator: BigInt(`${sign ?? ''}${whole}${decimals}`),
    denominator: 10n ** BigInt(decimals.length),
  };
};
