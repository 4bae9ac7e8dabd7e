import { plainText } from '@kaoping/spreadsheets/plain-text';

/** A cell as a plain decimal text, or why it is none. */
export type NumberReading =
  | { readonly decimal: string; readonly isPercent: boolean; readonly refused?: never }
  | { readonly refused: true };

const NUMBER = /^([+-]?)((?:\d{1,3}(?:,\d{3})+)|\d{1,15})(\.\d{1,9})?(%?)$/u;

/** Minus signs that look alike: U+2212, en dash, and the ordinary one. */
const MINUS = /^[−–]/u;

/**
 * Reads a number as people print them: full-width digits, thousands separators in their places, a per-cent sign,
 * stray spaces around it and between sign and digits. Everything else is refused: `86..67`, `1,23`, `八十六`, `=A1`.
 *
 * @returns A decimal without separators or sign `+`; the per-cent sign is told apart, not carried out.
 * @example readNumber(' １,２３４．５ ') // { decimal: '1234.5', isPercent: false }
 * @example readNumber('95 %') // { decimal: '95', isPercent: true }
 */
export const readNumber = (cell: string): NumberReading => {
  const text = plainText(cell)
    .replace(MINUS, '-')
    .replace(/^([+-]) /u, '$1')
    .replace(/ %$/u, '%');
  const found = NUMBER.exec(text);
  if (found === null) return { refused: true };
  const [, sign, whole, fraction, percent] = found;
  return {
    decimal: `${sign === '-' ? '-' : ''}${(whole ?? '').replaceAll(',', '')}${fraction ?? ''}`,
    isPercent: percent === '%',
  };
};

/**
 * A per cent as a plain rate, exactly: the point moves two places.
 *
 * @example percentToRate('95.5') // '0.955'
 */
export const percentToRate = (decimal: string): string => {
  const isNegative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = (isNegative ? decimal.slice(1) : decimal).split('.');
  const digits = whole.padStart(3, '0');
  const point = digits.length - 2;
  return `${isNegative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}${fraction}`;
};
