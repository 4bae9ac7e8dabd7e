import { compare, type Exact } from '../exact/exact.ts';
import type { Column, FixedColumn } from './column.ts';

const sameNumerators = (left: FixedColumn, right: FixedColumn): boolean => {
  if (left.denominator !== right.denominator) return false;
  return left.numerators.every((numerator, at) => Object.is(numerator + 0, (right.numerators[at] ?? 0) + 0));
};

const sameValue = (left: Exact | undefined, right: Exact | undefined): boolean =>
  left === undefined || right === undefined ? left === right : compare(left, right) === 0;

/** Whether two columns of one run hold the same numbers in the same representation. */
export const sameColumn = (left: Column, right: Column): boolean => {
  if (left.kind === 'fixed') return right.kind === 'fixed' && sameNumerators(left, right);
  return right.kind === 'exact' && left.values.every((value, at) => sameValue(value, right.values[at]));
};
