import { valueAt, type Column, type FixedColumn } from '../columns/column.ts';
import { columnOf, fixedColumn } from '../columns/make-column.ts';
import { add, divide, exactInteger, ZERO, type Exact } from '../exact/exact.ts';
import { commonMultiple, SAFE_MAX } from '../exact/whole-number.ts';

/** Rows that count, all of them where none are named, and the member that each belongs to. */
export interface CountedRows {
  readonly rows?: Int32Array;
  /** Member of each row of the input, whether it counts or not. */
  readonly members: Int32Array;
  readonly values: Column;
  /** How many rows count for each member. */
  readonly counts: Int32Array;
}

const sumAll = (totals: Float64Array, members: Int32Array, numerators: Float64Array): void => {
  for (let row = 0; row < members.length; row += 1) {
    const member = members[row] ?? 0;
    totals[member] = (totals[member] ?? 0) + (numerators[row] ?? 0);
  }
};

const sumSome = (
  totals: Float64Array,
  members: Int32Array,
  numerators: Float64Array,
  rows: Int32Array,
): void => {
  for (const row of rows) {
    const member = members[row] ?? 0;
    totals[member] = (totals[member] ?? 0) + (numerators[row] ?? 0);
  }
};

const sumFixed = ({ rows, members, counts }: CountedRows, values: FixedColumn): Column | undefined => {
  let most = 0;
  for (const count of counts) most = Math.max(most, count);
  const bound = values.bound * most;
  if (bound > SAFE_MAX) return undefined;
  const totals = new Float64Array(counts.length);
  if (rows === undefined) sumAll(totals, members, values.numerators);
  else sumSome(totals, members, values.numerators, rows);
  return fixedColumn(totals, values.denominator, bound);
};

const sumExactly = ({ rows, members, values, counts }: CountedRows): Column => {
  const totals = Array.from({ length: counts.length }, () => ZERO);
  for (const row of rows ?? members.keys()) {
    const member = members[row] ?? 0;
    totals[member] = add(totals[member] ?? ZERO, valueAt(values, row) ?? ZERO);
  }
  return columnOf(totals);
};

/** The sum of each member's rows that count; 0 where none does. */
export const sumRows = (counted: CountedRows): Column =>
  (counted.values.kind === 'fixed' ? sumFixed(counted, counted.values) : undefined) ?? sumExactly(counted);

const commonCount = (counts: Int32Array): number | undefined => {
  let common: number | undefined = 1;
  let last = 1;
  for (const count of counts) {
    if (count === 0 || count === last || common === undefined) continue;
    last = count;
    common = commonMultiple(common, count);
  }
  return common;
};

/** How many rows each member has, where all have the same number, and at least one. */
const sameCount = (counts: Int32Array): number | undefined => {
  const first = counts[0] ?? 0;
  if (first === 0) return undefined;
  for (let at = 1; at < counts.length; at += 1) if (counts[at] !== first) return undefined;
  return first;
};

const meanFixed = (sums: FixedColumn, counts: Int32Array): Column | undefined => {
  const same = sameCount(counts);
  // The sums themselves are the numerators, over so many times the denominator.
  if (same !== undefined && sums.denominator * same <= SAFE_MAX) {
    return fixedColumn(sums.numerators, sums.denominator * same, sums.bound);
  }
  const common = commonCount(counts);
  if (common === undefined) return undefined;
  const bound = sums.bound * common;
  const denominator = sums.denominator * common;
  if (bound > SAFE_MAX || denominator > SAFE_MAX) return undefined;
  const numerators = sums.numerators.map((numerator, at) => {
    const count = counts[at] ?? 0;
    return count === 0 ? Number.NaN : numerator * (common / count);
  });
  return fixedColumn(numerators, denominator, bound);
};

const meanAt = (sum: Exact | undefined, count: number): Exact | undefined =>
  sum === undefined || count === 0 ? undefined : divide(sum, exactInteger(count));

/** The mean of each member's rows, out of their sums; missing where there is no row. */
export const meanOfSums = (sums: Column, counts: Int32Array): Column => {
  const quick = sums.kind === 'fixed' ? meanFixed(sums, counts) : undefined;
  if (quick !== undefined) return quick;
  return columnOf(Array.from(counts, (count, at) => meanAt(valueAt(sums, at), count)));
};

/** The mean of each member's rows that count; missing where none does. */
export const meanRows = (counted: CountedRows): Column => meanOfSums(sumRows(counted), counted.counts);
