import { add, exactInteger, multiply, ONE, ZERO, type Exact } from '../exact/exact.ts';
import { commonMultiple, SAFE_MAX } from '../exact/whole-number.ts';
import { areFixed } from './align-columns.ts';
import { valueAt, type Column, type FixedColumn } from './column.ts';
import { columnOf, fixedColumn, safeNumber } from './make-column.ts';

/** A weight, also as whole numbers in doubles where they hold it. Made once for weights that serve often. */
export interface LinearWeight {
  readonly exact: Exact;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
}

/** One term of a linear combination. */
export interface LinearTerm {
  readonly column: Column;
  readonly weight: LinearWeight;
}

/** Reads a number as a weight. */
export const linearWeight = (exact: Exact): LinearWeight => ({
  exact,
  numerator: safeNumber(exact.numerator),
  denominator: safeNumber(exact.denominator),
});

/** The weight 1. */
export const PLUS_ONE = linearWeight(ONE);

/** The weight −1. */
export const MINUS_ONE = linearWeight(exactInteger(-1));

/** A quick term: its numerators count `factor` times over the common denominator. */
interface ScaledTerm {
  readonly column: FixedColumn;
  readonly numerator: number;
  readonly denominator: number;
}

const scaledTerm = (column: FixedColumn, weight: LinearWeight): ScaledTerm | undefined => {
  const { numerator } = weight;
  const denominator = (weight.denominator ?? Infinity) * column.denominator;
  return numerator === undefined || denominator > SAFE_MAX ? undefined : { column, numerator, denominator };
};

const scaledTerms = (terms: readonly LinearTerm[]): readonly ScaledTerm[] | undefined => {
  const columns = terms.map(({ column }) => column);
  if (!areFixed(columns)) return undefined;
  const scaled = terms.map(({ weight }, at) => {
    const column = columns[at];
    return column && scaledTerm(column, weight);
  });
  return scaled.every((term) => term !== undefined) ? scaled : undefined;
};

const sharedBy = (terms: readonly ScaledTerm[]): number | undefined => {
  let shared: number | undefined = 1;
  for (const { denominator } of terms) {
    shared = shared === undefined ? undefined : commonMultiple(shared, denominator);
  }
  return shared;
};

const addTerm = (totals: Float64Array, numerators: Float64Array, factor: number): void => {
  for (let at = 0; at < totals.length; at += 1) {
    totals[at] = (totals[at] ?? 0) + (numerators[at] ?? Number.NaN) * factor;
  }
};

/** At least the size of any total that the terms can make. */
const boundOf = (terms: readonly ScaledTerm[], factors: readonly number[]): number =>
  terms.reduce((bound, { column }, at) => bound + Math.max(1, column.bound) * Math.abs(factors[at] ?? 0), 0);

const linearFixed = (terms: readonly LinearTerm[], length: number): Column | undefined => {
  const scaled = scaledTerms(terms);
  const denominator = scaled && sharedBy(scaled);
  if (scaled === undefined || denominator === undefined) return undefined;
  const factors = scaled.map((term) => term.numerator * (denominator / term.denominator));
  const bound = boundOf(scaled, factors);
  if (bound > SAFE_MAX) return undefined;
  const totals = new Float64Array(length);
  scaled.forEach(({ column }, at) => {
    addTerm(totals, column.numerators, factors[at] ?? 0);
  });
  return fixedColumn(totals, denominator, bound);
};

const linearAt = (terms: readonly LinearTerm[], at: number): Exact | undefined => {
  let total = ZERO;
  for (const { column, weight } of terms) {
    const value = valueAt(column, at);
    if (value === undefined) return undefined;
    total = add(total, multiply(weight.exact, value));
  }
  return total;
};

/**
 * Σ weight × column, number by number; missing where any of them is missing. Sums, differences, means with a fixed
 * count and weighted sums are all this.
 *
 * @param terms In any order: the sum is exact.
 * @param length How many organisations there are; with no term the sum is 0 for each.
 */
export const linearColumns = (terms: readonly LinearTerm[], length: number): Column =>
  linearFixed(terms, length) ?? columnOf(Array.from({ length }, (_, at) => linearAt(terms, at)));

/** The sum of columns, each once. */
export const sumColumns = (columns: readonly Column[], length: number): Column =>
  linearColumns(
    columns.map((column) => ({ column, weight: PLUS_ONE })),
    length,
  );
