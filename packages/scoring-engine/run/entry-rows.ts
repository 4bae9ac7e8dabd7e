import { valueAt, wholeAt } from '../columns/column.ts';
import { toExactText } from '../exact/exact-text.ts';
import type { PlanDerivation } from '../plan/plan-result.ts';
import type { InputRows } from './input-rows.ts';

type EntryOfDerivation = PlanDerivation['entries'][number];

/** What was entered, out of the number that it is stored as. */
const storedText = ({ input, values }: InputRows, row: number): string => {
  const { entry } = input;
  const at = wholeAt(values, row) ?? 0;
  if (entry.kind === 'flag') return at === 0 ? 'no' : 'yes';
  if (entry.kind === 'level') return entry.levels[at]?.key ?? '';
  const value = valueAt(values, row);
  return value === undefined ? '' : toExactText(value);
};

/** Rows as a derivation shows them. Those that came in as plain columns are named by input and row. */
export const entryRows = (rows: InputRows, wanted: readonly number[]): readonly EntryOfDerivation[] =>
  wanted.map((row) => {
    const label = rows.labels?.[row];
    return {
      id: rows.ids?.[row] ?? `${rows.input.name}#${String(row)}`,
      ...(label === undefined ? {} : { label }),
      value: rows.texts?.[row] ?? storedText(rows, row),
    };
  });
