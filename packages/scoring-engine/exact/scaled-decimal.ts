/** A decimal as a whole number and its decimal places: 86.67 is 8667 with 2 places. */
export interface ScaledDecimal {
  readonly numerator: number;
  readonly places: number;
}

/** As plain decimals are, but no longer than a double holds exactly, sign and point included. */
const SHORT_DECIMAL = /^-?[0-9]{1,15}(?:\.[0-9]{1,9})?$/u;
const LENGTH_MAX = 15;

/**
 * Reads the usual short decimal as a whole number in a double: several times as quick as big integers, and just as
 * exact.
 *
 * @returns Undefined for any text of more than fifteen characters and for what is no plain decimal: `parseDecimal`
 * tells the one from the other.
 * @example readScaledDecimal('86.670') // { numerator: 86670, places: 3 }
 */
export const readScaledDecimal = (text: string): ScaledDecimal | undefined => {
  if (text.length > LENGTH_MAX || !SHORT_DECIMAL.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { numerator: Number.parseInt(text, 10), places: 0 };
  const digits = text.slice(0, point) + text.slice(point + 1);
  return { numerator: Number.parseInt(digits, 10), places: text.length - point - 1 };
};
