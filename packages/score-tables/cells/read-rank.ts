import { plainText } from '@kaoping/spreadsheets/plain-text';
import { readNumber } from './read-number.ts';

/**
 * Reads a place as tables print it: `3`, `第3名`, `并列3`, `2.5`.
 *
 * @returns A decimal text, or undefined where it is none.
 */
export const readRank = (cell: string): string | undefined => {
  const reading = readNumber(
    plainText(cell)
      .replace(/^(?:并列)?第?/u, '')
      .replace(/名?(?:\(并列\))?$/u, ''),
  );
  return reading.refused === true || reading.isPercent ? undefined : reading.decimal;
};
