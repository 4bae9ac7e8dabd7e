import { valueAt, type Column } from '../columns/column.ts';
import { columnOf, fixedColumn } from '../columns/make-column.ts';
import { rowsByMember, rowsOf, type InputRows } from '../run/input-rows.ts';
import type { RunView } from '../run/run-view.ts';
import { entryValue } from './entry-value.ts';
import { keepRows, type EntriesOperator } from './keep-rows.ts';
import { meanOfSums, meanRows, sumRows, type CountedRows } from './reduce-rows.ts';

/** How many rows each member has. */
const countRows = (members: Int32Array, size: number): Int32Array => {
  const counts = new Int32Array(size);
  // An indexed loop: an iterator over millions of rows takes several times as long.
  for (let row = 0; row < members.length; row += 1) {
    const member = members[row] ?? 0;
    counts[member] = (counts[member] ?? 0) + 1;
  }
  return counts;
};

/** Least number of entries with which there is a value. */
export const leastOf = ({ reduce, trim = 0, atLeast = 1 }: EntriesOperator): number =>
  reduce === 'trimmed-mean' ? Math.max(atLeast, 2 * trim + 1) : atLeast;

/** Whether so many entries are enough, and not too many. */
const isEnough = (operator: EntriesOperator, count: number): boolean => {
  if (operator.exactly !== undefined) return count === operator.exactly && count >= leastOf(operator);
  if (operator.reduce === 'count' && operator.atLeast === undefined) return true;
  return count >= leastOf(operator);
};

const KEEPS_ALL: ReadonlySet<string> = new Set(['sum', 'mean', 'count']);

const keptRowsOf = (operator: EntriesOperator, input: InputRows, size: number): Int32Array => {
  const sorted = rowsByMember(input.members, size);
  const kept: number[] = [];
  for (let member = 0; member < size; member += 1) {
    kept.push(...keepRows(operator, [...rowsOf(sorted, member)], input));
  }
  return Int32Array.from(kept);
};

/** The rows that count: those of the input as they are, where all of them do. */
const countedRows = (operator: EntriesOperator, input: InputRows, counts: Int32Array): CountedRows => {
  const { members, values } = input;
  if (KEEPS_ALL.has(operator.reduce)) return { members, values, counts };
  const rows = keptRowsOf(operator, input, counts.length);
  const kept = rows.map((row) => members[row] ?? 0);
  return { rows, members, values, counts: countRows(kept, counts.length) };
};

const reduced = (operator: EntriesOperator, input: InputRows, counts: Int32Array): Column => {
  if (operator.reduce === 'count') return fixedColumn(Float64Array.from(counts), 1);
  const { totals } = input;
  if (totals !== undefined && KEEPS_ALL.has(operator.reduce)) {
    return operator.reduce === 'mean' ? meanOfSums(totals.sums, counts) : totals.sums;
  }
  const counted = countedRows(operator, input, counts);
  return operator.reduce === 'mean' || operator.reduce === 'trimmed-mean'
    ? meanRows(counted)
    : sumRows(counted);
};

/** The number of each member: of its entries, its stand-in where it has none, or missing. */
export const computeEntries = (operator: EntriesOperator, run: RunView): Column => {
  const input = run.rows(operator.input);
  const counts = input.totals?.counts ?? countRows(input.members, run.members.length);
  const column = reduced(operator, input, counts);
  const { ifNone } = operator;
  if (ifNone === undefined && column.kind === 'fixed') {
    if (counts.every((count) => isEnough(operator, count))) return column;
    const numerators = column.numerators.map((numerator, at) =>
      isEnough(operator, counts[at] ?? 0) ? numerator : Number.NaN,
    );
    return fixedColumn(numerators, column.denominator, column.bound);
  }
  const standIn = ifNone === undefined ? undefined : entryValue(ifNone, input.input.entry);
  return columnOf(
    Array.from(counts, (count, at) => {
      if (count === 0 && standIn !== undefined) return standIn;
      return isEnough(operator, count) ? valueAt(column, at) : undefined;
    }),
  );
};
