/** Places that are kept: more than any printed score has. */
const PLACES = 9;

const PATTERN = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<part>\d+))?$/u;

/**
 * A decimal text as a whole number of billionths, to be compared and subtracted exactly; places beyond the ninth are
 * left out.
 *
 * @throws {RangeError} when it is no decimal: contracts let none else in.
 * @example billionths('96.5') // 96_500_000_000n
 */
export const billionths = (decimal: string): bigint => {
  const groups = PATTERN.exec(decimal)?.groups;
  if (!groups) throw new RangeError(`${decimal} is no decimal`);
  const { sign, whole = '0', part = '' } = groups;
  const size = BigInt(`${whole}${part.slice(0, PLACES).padEnd(PLACES, '0')}`);
  return sign === '-' ? -size : size;
};

/** Billionths as a decimal text without trailing zeros: `3_500_000_000n` is `3.5`. */
export const decimalOf = (size: bigint): string => {
  const digits = String(size < 0n ? -size : size).padStart(PLACES + 1, '0');
  const part = digits.slice(-PLACES).replace(/0+$/u, '');
  return `${size < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${part === '' ? '' : `.${part}`}`;
};
