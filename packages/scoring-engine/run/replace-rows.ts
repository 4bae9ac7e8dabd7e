import { alignColumns } from '../columns/align-columns.ts';
import { lengthOf, valueAt, type Column } from '../columns/column.ts';
import { columnOf, fixedColumn } from '../columns/make-column.ts';
import type { InputRows } from './input-rows.ts';

/** Places of rows in the old storage and in the fresh one. */
interface Kept {
  readonly old: readonly number[];
  readonly fresh: readonly number[];
}

const rowsWhere = ({ members }: InputRows, accepts: (member: number) => boolean): readonly number[] => {
  const rows: number[] = [];
  for (const [row, member] of members.entries()) if (accepts(member)) rows.push(row);
  return rows;
};

const pick = (column: Column, rows: readonly number[]): readonly ReturnType<typeof valueAt>[] =>
  rows.map((row) => valueAt(column, row));

const joinFixed = (old: Column, fresh: Column, kept: Kept): Column | undefined => {
  const aligned = alignColumns([old, fresh]);
  const [olds, freshes] = aligned?.numerators ?? [];
  if (aligned === undefined || olds === undefined || freshes === undefined) return undefined;
  const numerators = [
    ...kept.old.map((row) => olds[row] ?? Number.NaN),
    ...kept.fresh.map((row) => freshes[row] ?? Number.NaN),
  ];
  return fixedColumn(Float64Array.from(numerators), aligned.denominator, aligned.bound);
};

const TEXTS = ['ids', 'labels', 'texts'] as const;

/** What rows are called; left out where either storage came in as plain columns. */
const joinTexts = (old: InputRows, fresh: InputRows, kept: Kept): Pick<InputRows, (typeof TEXTS)[number]> =>
  Object.fromEntries(
    TEXTS.flatMap((field) => {
      const [before, after] = [old[field], fresh[field]];
      if (before === undefined || after === undefined) return [];
      return [[field, [...kept.old.map((row) => before[row]), ...kept.fresh.map((row) => after[row])]]];
    }),
  );

/**
 * The rows of an input with those of one member replaced.
 *
 * @param fresh Rows that hold the member's new ones, perhaps among those of others.
 */
export const replaceRows = (old: InputRows, fresh: InputRows, member: number): InputRows => {
  const kept: Kept = {
    old: rowsWhere(old, (of) => of !== member),
    fresh: rowsWhere(fresh, (of) => of === member),
  };
  const values =
    joinFixed(old.values, fresh.values, kept) ??
    columnOf([...pick(old.values, kept.old), ...pick(fresh.values, kept.fresh)]);
  const members = new Int32Array(lengthOf(values)).fill(member);
  for (const [at, row] of kept.old.entries()) members[at] = old.members[row] ?? 0;
  return { input: old.input, members, values, ...joinTexts(old, fresh, kept) };
};
