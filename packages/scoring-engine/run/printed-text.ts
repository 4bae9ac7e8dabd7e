import { valueAt, type Column } from '../columns/column.ts';
import { toExactText, toFixedText } from '../exact/exact-text.ts';
import { SAFE_MAX } from '../exact/whole-number.ts';

const fixedDigits = (numerator: number, places: number): string => {
  const digits = String(Math.abs(numerator)).padStart(places + 1, '0');
  const sign = numerator < 0 ? '-' : '';
  const point = digits.length - places;
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
};

/** The number at a place, exactly: a decimal, or a fraction in lowest terms; undefined where it is missing. */
export const exactTextAt = (column: Column, at: number): string | undefined => {
  const value = valueAt(column, at);
  return value && toExactText(value);
};

/** The number at a place with all its decimal places, as tables print it. */
export const printedTextAt = (column: Column, at: number, places: number): string | undefined => {
  if (column.kind === 'fixed' && column.denominator === 10 ** places && column.bound <= SAFE_MAX) {
    const numerator = column.numerators[at];
    return numerator === undefined || Number.isNaN(numerator) ? undefined : fixedDigits(numerator, places);
  }
  const value = valueAt(column, at);
  return value && toFixedText(value, places);
};
