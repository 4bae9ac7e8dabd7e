import type { Exact } from '../exact/exact.ts';
import { lowestTerms } from '../exact/lowest-terms.ts';
import { commonMultiple, SAFE_MAX } from '../exact/whole-number.ts';
import type { Column, ExactColumn, FixedColumn } from './column.ts';
import { valueAt, lengthOf } from './column.ts';

const LARGEST = BigInt(SAFE_MAX);

/** A big integer within ±2^53 as a double; undefined beyond. */
export const safeNumber = (whole: bigint): number | undefined =>
  whole <= LARGEST && whole >= -LARGEST ? Number.parseInt(whole.toString(), 10) : undefined;

const boundOf = (numerators: Float64Array): number => {
  let bound = 0;
  for (let at = 0; at < numerators.length; at += 1) {
    const size = Math.abs(numerators[at] ?? 0);
    if (size > bound) bound = size;
  }
  return bound;
};

/**
 * A column of whole numbers over a common denominator; NaN is missing.
 *
 * @param numerators Whole numbers within ±2^53; the column keeps the array.
 * @param denominator A positive whole number.
 * @param bound No numerator is greater in size; looked up where it is left out.
 */
export const fixedColumn = (
  numerators: Float64Array,
  denominator: number,
  bound = boundOf(numerators),
): FixedColumn => ({ kind: 'fixed', numerators, denominator, bound });

/** A column that keeps each number as it is. */
export const exactColumn = (values: readonly (Exact | undefined)[]): ExactColumn => ({
  kind: 'exact',
  values,
});

/** The common denominator of all numbers, if a double holds it. */
const sharedDenominator = (values: readonly (Exact | undefined)[]): number | undefined => {
  let shared: number | undefined = 1;
  for (const value of values) {
    if (value === undefined || shared === undefined) continue;
    const denominator = safeNumber(value.denominator);
    shared = denominator === undefined ? undefined : commonMultiple(shared, denominator);
  }
  return shared;
};

/** The quick column of the same numbers, where they share a denominator that leaves every numerator exact. */
const settle = (values: readonly (Exact | undefined)[]): FixedColumn | undefined => {
  const denominator = sharedDenominator(values);
  if (denominator === undefined) return undefined;
  const shared = BigInt(denominator);
  const numerators = new Float64Array(values.length).fill(Number.NaN);
  for (const [at, value] of values.entries()) {
    if (value === undefined) continue;
    const numerator = safeNumber(value.numerator * (shared / value.denominator));
    if (numerator === undefined) return undefined;
    numerators[at] = numerator;
  }
  return fixedColumn(numerators, denominator);
};

/** A column of these numbers, in the quick representation where that holds them. */
export const columnOf = (values: readonly (Exact | undefined)[]): Column => {
  const lowest = values.map((value) => value && lowestTerms(value));
  return settle(lowest) ?? exactColumn(lowest);
};

/** The same number for everyone. */
export const constantColumn = (value: Exact, length: number): Column => {
  const numerator = safeNumber(value.numerator);
  const denominator = safeNumber(value.denominator);
  if (numerator === undefined || denominator === undefined) {
    return exactColumn(Array.from({ length }, () => value));
  }
  return fixedColumn(new Float64Array(length).fill(numerator), denominator, Math.abs(numerator));
};

/** Missing for everyone. */
export const missingColumn = (length: number): Column =>
  fixedColumn(new Float64Array(length).fill(Number.NaN), 1, 0);

/** The same numbers, each kept by itself. */
export const toExactColumn = (column: Column): ExactColumn =>
  exactColumn(Array.from({ length: lengthOf(column) }, (_, at) => valueAt(column, at)));
