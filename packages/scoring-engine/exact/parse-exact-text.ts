import type { Exact } from './exact.ts';
import { MalformedDecimal } from './exact-errors.ts';
import { powerOfTen } from './power-of-ten.ts';

const EXACT_TEXT = /^(-?[0-9]+)(?:\.([0-9]+)|\/([1-9][0-9]*))?$/u;

/**
 * Reads what {@link toExactText} wrote: a decimal of any length, or a fraction. What people enter is read by
 * {@link parseDecimal} instead, which bounds its length.
 *
 * @throws {MalformedDecimal} when the text is neither.
 * @example parseExactText('3941/45')
 */
export const parseExactText = (text: string): Exact => {
  const [, whole, decimals = '', denominator = '1'] = EXACT_TEXT.exec(text) ?? [];
  if (whole === undefined) throw new MalformedDecimal(text);
  return {
    numerator: BigInt(whole + decimals),
    denominator: decimals === '' ? BigInt(denominator) : powerOfTen(decimals.length),
  };
};
