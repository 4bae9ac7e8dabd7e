import { parseDecimal, toDecimalText } from '@kaoping/scoring-engine';

const BILLION = 10n ** 9n;

/**
 * A decimal or per cent of a scheme as whole billionths: it has nine decimal places at most, so nothing is lost and
 * sums and comparisons are exact. Of a per cent the sign is dropped.
 *
 * @throws {MalformedDecimal} when the text is no plain decimal.
 * @example billionths('0.5%') // 500000000n
 */
export const billionths = (text: string): bigint => {
  const { numerator, denominator } = parseDecimal(text.endsWith('%') ? text.slice(0, -1) : text);
  return (numerator * BILLION) / denominator;
};

/**
 * Billionths as a decimal.
 *
 * @example decimalOf(500000000n) // '0.5'
 */
export const decimalOf = (count: bigint): string => toDecimalText({ numerator: count, denominator: BILLION });

/** The exact sum of decimals or per cents, in billionths. */
export const sumOf = (texts: readonly string[]): bigint =>
  texts.reduce((sum, text) => sum + billionths(text), 0n);

/** All of something, in billionths of a per cent. */
export const HUNDRED = 100n * BILLION;
