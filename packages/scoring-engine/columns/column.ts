import type { Exact } from '../exact/exact.ts';

/**
 * Numbers over one common denominator, as whole numbers in doubles. They are exact because `bound`, which no
 * numerator exceeds in size, never leaves ±2^53. A missing number is NaN, which every sum and product carries on.
 */
export interface FixedColumn {
  readonly kind: 'fixed';
  readonly numerators: Float64Array;
  /** A positive whole number. */
  readonly denominator: number;
  /** At least the size of each numerator. */
  readonly bound: number;
}

/** Numbers of any size and denominator; a missing one is undefined. */
export interface ExactColumn {
  readonly kind: 'exact';
  readonly values: readonly (Exact | undefined)[];
}

/**
 * One exact number, or missing, for each organisation of a run. Immutable. The two kinds give the same numbers:
 * `fixed` is some thirty times as quick, and `exact` takes over where it would leave ±2^53.
 */
export type Column = FixedColumn | ExactColumn;

/** How many organisations the column covers. */
export const lengthOf = (column: Column): number =>
  column.kind === 'fixed' ? column.numerators.length : column.values.length;

/** The number at a place, not in lowest terms; undefined where it is missing. */
export const valueAt = (column: Column, at: number): Exact | undefined => {
  if (column.kind === 'exact') return column.values[at];
  const numerator = column.numerators[at];
  if (numerator === undefined || Number.isNaN(numerator)) return undefined;
  return { numerator: BigInt(numerator), denominator: BigInt(column.denominator) };
};

/** Whether no number stands at a place. */
export const isMissingAt = (column: Column, at: number): boolean =>
  column.kind === 'exact'
    ? column.values[at] === undefined
    : Number.isNaN(column.numerators[at] ?? Number.NaN);

/** What a flag says at a place: yes for anything but zero; undefined where it is missing. */
export const flagAt = (column: Column, at: number): boolean | undefined => {
  if (isMissingAt(column, at)) return undefined;
  return column.kind === 'fixed' ? column.numerators[at] !== 0 : column.values[at]?.numerator !== 0n;
};

/** The whole number at a place, as a rank or a grade is; undefined where it is missing or not whole. */
export const wholeAt = (column: Column, at: number): number | undefined => {
  const value = valueAt(column, at);
  if (value === undefined || value.numerator % value.denominator !== 0n) return undefined;
  const whole = value.numerator / value.denominator;
  return BigInt.asIntN(53, whole) === whole ? toNumber(whole) : undefined;
};

/** A whole number that a double holds, out of a big integer, without any float between. */
const toNumber = (whole: bigint): number => Number.parseInt(whole.toString(), 10);
