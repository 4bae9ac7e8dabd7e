import { commonMultiple, SAFE_MAX } from '../exact/whole-number.ts';
import type { Column, FixedColumn } from './column.ts';

/** Quick columns over one denominator. */
export interface Aligned {
  readonly denominator: number;
  readonly numerators: readonly Float64Array[];
  /** At least the size of each numerator of any of them. */
  readonly bound: number;
}

const stretched = ({ numerators }: FixedColumn, factor: number): Float64Array =>
  factor === 1 ? numerators : numerators.map((numerator) => numerator * factor);

/** Whether all of them are quick. */
export const areFixed = (columns: readonly Column[]): columns is readonly FixedColumn[] =>
  columns.every(({ kind }) => kind === 'fixed');

/** Brings columns over their least common denominator; undefined where one is exact or a numerator would leave ±2^53. */
export const alignColumns = (columns: readonly Column[]): Aligned | undefined => {
  if (!areFixed(columns)) return undefined;
  let denominator: number | undefined = 1;
  for (const column of columns) {
    denominator = denominator === undefined ? undefined : commonMultiple(denominator, column.denominator);
  }
  if (denominator === undefined) return undefined;
  const shared = denominator;
  const bound = Math.max(0, ...columns.map((column) => column.bound * (shared / column.denominator)));
  if (bound > SAFE_MAX) return undefined;
  return {
    denominator,
    bound,
    numerators: columns.map((column) => stretched(column, shared / column.denominator)),
  };
};
