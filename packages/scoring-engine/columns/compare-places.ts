import { compare } from '../exact/exact.ts';
import { valueAt, type Column } from './column.ts';

/**
 * Orders two places of a column by their numbers, the least first; fit for `sort`. Both numbers are present.
 */
export const comparePlaces = (column: Column): ((left: number, right: number) => number) => {
  if (column.kind === 'fixed') {
    const { numerators } = column;
    return (left, right) => (numerators[left] ?? 0) - (numerators[right] ?? 0);
  }
  return (left, right) => {
    const a = valueAt(column, left);
    const b = valueAt(column, right);
    return a === undefined || b === undefined ? 0 : compare(a, b);
  };
};
