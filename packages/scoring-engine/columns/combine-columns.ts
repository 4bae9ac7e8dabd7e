import type { Exact } from '../exact/exact.ts';
import { alignColumns } from './align-columns.ts';
import { lengthOf, valueAt, type Column } from './column.ts';
import { columnOf, fixedColumn } from './make-column.ts';

type Value = Exact | undefined;

/** Combines columns number by number, missing ones included, in exact arithmetic. */
export const combineExactly = (
  columns: readonly Column[],
  combine: (...values: readonly Value[]) => Value,
): Column => {
  const [first] = columns;
  const length = first === undefined ? 0 : lengthOf(first);
  return columnOf(
    Array.from({ length }, (_, at) => combine(...columns.map((column) => valueAt(column, at)))),
  );
};

/** The same choice for both representations. */
export interface Choice {
  /** On numerators over one denominator, NaN for missing; answers one of them, or NaN. */
  readonly fixed: (left: number, right: number) => number;
  readonly exact: (left: Value, right: Value) => Value;
}

/** Takes one of two numbers, or missing, for each organisation. */
export const chooseColumn = (left: Column, right: Column, { fixed, exact }: Choice): Column => {
  const aligned = alignColumns([left, right]);
  const [lefts, rights] = aligned?.numerators ?? [];
  if (aligned === undefined || lefts === undefined || rights === undefined) {
    return combineExactly([left, right], exact);
  }
  const numerators = lefts.map((numerator, at) => fixed(numerator, rights[at] ?? Number.NaN));
  return fixedColumn(numerators, aligned.denominator, aligned.bound);
};

/** Makes a whole number of two numbers, such as a flag. */
export const judgeColumns = (left: Column, right: Column, { fixed, exact }: Choice): Column => {
  const aligned = alignColumns([left, right]);
  const [lefts, rights] = aligned?.numerators ?? [];
  if (lefts === undefined || rights === undefined) return combineExactly([left, right], exact);
  return fixedColumn(
    lefts.map((numerator, at) => fixed(numerator, rights[at] ?? Number.NaN)),
    1,
  );
};
