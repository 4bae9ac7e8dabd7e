import { parseDecimal, toDecimalText } from '@kaoping/scoring-engine';

/**
 * The plain number of so many per cent, exactly.
 *
 * @param percent The digits without the sign, at most seven decimal places.
 * @example percentAsNumber('0.2') // '0.002'
 */
export const percentAsNumber = (percent: string): string => {
  const { numerator, denominator } = parseDecimal(percent);
  return toDecimalText({ numerator, denominator: denominator * 100n });
};
