import type { Column, FixedColumn } from '../columns/column.ts';
import type { PlanInput } from '../plan/plan.ts';

/**
 * Everything that was entered under one name, row by row: one storage, whatever way it came in. A level is stored
 * as its place in the list, a flag as 1 or 0.
 */
export interface InputRows {
  readonly input: PlanInput;
  /** Place of the organisation in the run, for each row. */
  readonly members: Int32Array;
  /** One number for each row; none is missing. */
  readonly values: Column;
  /** Present unless the entries came in as plain columns. */
  readonly ids?: readonly string[];
  readonly labels?: readonly (string | undefined)[];
  /** As they were entered. */
  readonly texts?: readonly string[];
  /** Where the rows were summed up as they came in; sums are left out where a double cannot hold them. */
  readonly totals?: RowTotals | undefined;
}

/** All rows of each member in one number. */
export interface RowTotals {
  readonly sums: FixedColumn;
  readonly counts: Int32Array;
}

/** The rows of each member, in one array: those of member m stand from `starts[m]` to before `starts[m + 1]`. */
export interface RowsByMember {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Sorts rows by member, in the order in which they came. */
export const rowsByMember = (members: Int32Array, size: number): RowsByMember => {
  const starts = new Int32Array(size + 1);
  for (const member of members) starts[member + 1] = (starts[member + 1] ?? 0) + 1;
  for (let at = 1; at <= size; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice(0, size);
  const rows = new Int32Array(members.length);
  for (const [row, member] of members.entries()) {
    const at = next[member] ?? 0;
    rows[at] = row;
    next[member] = at + 1;
  }
  return { starts, rows };
};

/** The rows of one member. */
export const rowsOf = ({ starts, rows }: RowsByMember, member: number): Int32Array =>
  rows.subarray(starts[member], starts[member + 1]);
