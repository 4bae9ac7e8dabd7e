import type { Exact } from '../exact/exact.ts';
import { toExactText, toFixedText } from '../exact/exact-text.ts';
import { powerOfTen } from '../exact/power-of-ten.ts';
import { roundTo } from '../exact/round-to.ts';

/** Beyond so many characters nobody reads a fraction; it is shown to six places then, a tiny one to twelve. */
const LENGTH_MAX = 20;
const PLACES_SHOWN = 6;
const TINY_PLACES_SHOWN = 12;

const isTiny = ({ numerator, denominator }: Exact): boolean =>
  (numerator < 0n ? -numerator : numerator) * powerOfTen(PLACES_SHOWN / 2) < denominator;

/**
 * A number as an explanation shows it: exactly, a fraction with about how much it is; where that is too long to
 * read, `≈` and six places or twelve.
 *
 * @example numberText(parseDecimal('86.670')) // '86.67'
 * @example numberText(divide(exactInteger(788), exactInteger(9))) // '788/9 (≈ 87.555556)'
 */
export const numberText = (value: Exact): string => {
  const exact = toExactText(value);
  if (exact.length > LENGTH_MAX) return about(value);
  return exact.includes('/') ? `${exact} (${about(value)})` : exact;
};

const about = (value: Exact): string => {
  const places = isTiny(value) ? TINY_PLACES_SHOWN : PLACES_SHOWN;
  return `≈ ${toFixedText(roundTo(value, places, 'half-up'), places)}`;
};

/** The same, a negative number in brackets so that no two signs meet. */
export const termText = (value: Exact): string =>
  value.numerator < 0n ? `(${numberText(value)})` : numberText(value);
