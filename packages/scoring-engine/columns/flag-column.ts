import type { Column } from './column.ts';
import { fixedColumn } from './make-column.ts';

/** A flag for each place: 1, 0, or missing where it is undefined. */
export const flagColumn = (length: number, flagOf: (at: number) => boolean | undefined): Column => {
  const numerators = Float64Array.from({ length }, (_, at) => {
    const flag = flagOf(at);
    return flag === undefined ? Number.NaN : flag ? 1 : 0;
  });
  return fixedColumn(numerators, 1, 1);
};

/** A whole number for each place, or missing where it is undefined. */
export const wholeColumn = (length: number, wholeOf: (at: number) => number | undefined): Column =>
  fixedColumn(
    Float64Array.from({ length }, (_, at) => wholeOf(at) ?? Number.NaN),
    1,
  );
