import type { Column } from '../columns/column.ts';
import { comparePlaces } from '../columns/compare-places.ts';
import type { InputRows } from '../run/input-rows.ts';
import type { Operator } from '../plan/operator.ts';

/** Many entries of one input to one number. */
export type EntriesOperator = Extract<Operator, { op: 'entries' }>;

type Reduce = EntriesOperator['reduce'];

/** Which of one member's rows count. */
type Keep = (rows: readonly number[], input: InputRows, trim: number) => readonly number[];

const ascending = (rows: readonly number[], values: Column): readonly number[] => {
  const byValue = comparePlaces(values);
  return [...rows].sort(byValue);
};

const all: Keep = (rows) => rows;

const inner: Keep = (rows, { values }, trim) => ascending(rows, values).slice(trim, -trim);

const least: Keep = (rows, { values }) => ascending(rows, values).slice(0, 1);

const greatest: Keep = (rows, { values }) => ascending(rows, values).slice(-1);

const KEEP: Readonly<Record<Reduce, Keep>> = {
  sum: all,
  mean: all,
  count: all,
  'trimmed-mean': inner,
  min: least,
  max: greatest,
};

/** Those of one member's rows that count. */
export const keepRows = (
  { reduce, trim = 0 }: Pick<EntriesOperator, 'reduce' | 'trim'>,
  rows: readonly number[],
  input: InputRows,
): readonly number[] => KEEP[reduce](rows, input, trim);
