import type { Exact } from '@kaoping/scoring-engine';

/**
 * A decimal with any number of digits, exactly. What the compiler works out can be longer than what may be written
 * in a file, and is refused later where the engine cannot take it.
 *
 * @param text An optional minus, digits and perhaps a point with more digits.
 * @example exactDecimal('0.5') // { numerator: 5n, denominator: 10n }
 */
export const exactDecimal = (text: string): Exact => {
  const [digits = '0', part = ''] = text.split('.');
  return { numerator: BigInt(digits + part), denominator: 10n ** BigInt(part.length) };
};
