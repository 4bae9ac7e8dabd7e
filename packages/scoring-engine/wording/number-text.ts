import type { Exact } from '../exact/exact.ts';
import { toExactText, toFixedText } from '../exact/exact-text.ts';
import { roundTo } from '../exact/round-to.ts';

/** Beyond so many characters nobody reads a fraction; it is shown to six places then. */
const LENGTH_MAX = 20;
const PLACES_SHOWN = 6;

/**
 * A number as an explanation shows it: exactly, or where that is too long to read, `≈` and six places.
 *
 * @example numberText(parseDecimal('86.670')) // '86.67'
 */
export const numberText = (value: Exact): string => {
  const exact = toExactText(value);
  if (exact.length <= LENGTH_MAX) return exact;
  return `≈ ${toFixedText(roundTo(value, PLACES_SHOWN, 'half-up'), PLACES_SHOWN)}`;
};

/** The same, a negative number in brackets so that no two signs meet. */
export const termText = (value: Exact): string =>
  value.numerator < 0n ? `(${numberText(value)})` : numberText(value);
