import type { Column } from '../columns/column.ts';
import { columnOf, fixedColumn } from '../columns/make-column.ts';
import { powerOfTen } from '../exact/power-of-ten.ts';
import { SAFE_MAX } from '../exact/whole-number.ts';
import type { PlanEntry } from '../plan/group-input.ts';
import type { PlanInput } from '../plan/plan.ts';
import type { InputRows } from './input-rows.ts';
import type { EntryNumber } from './read-entry.ts';

/** One entry with its member and its number. */
export interface ReadRow {
  readonly entry: PlanEntry;
  readonly member: number;
  readonly number: EntryNumber;
}

const isScaled = (number: EntryNumber): boolean => 'places' in number;

const quickColumn = (rows: readonly ReadRow[]): Column | undefined => {
  let places = 0;
  for (const { number } of rows) if ('places' in number) places = Math.max(places, number.places);
  const numerators = new Float64Array(rows.length);
  let bound = 0;
  for (const [row, { number }] of rows.entries()) {
    if (!('places' in number)) return undefined;
    const numerator = number.numerator * 10 ** (places - number.places);
    bound = Math.max(bound, Math.abs(numerator));
    numerators[row] = numerator;
  }
  return bound <= SAFE_MAX ? fixedColumn(numerators, 10 ** places, bound) : undefined;
};

const exactRows = (rows: readonly ReadRow[]): Column =>
  columnOf(
    rows.map(({ number }) =>
      'places' in number
        ? { numerator: BigInt(number.numerator), denominator: powerOfTen(number.places) }
        : number,
    ),
  );

/** Stores one input's entries as rows, over one denominator where a double holds them all. */
export const storeRows = (input: PlanInput, rows: readonly ReadRow[]): InputRows => ({
  input,
  members: Int32Array.from(rows, ({ member }) => member),
  values: (rows.every(({ number }) => isScaled(number)) ? quickColumn(rows) : undefined) ?? exactRows(rows),
  ids: rows.map(({ entry }) => entry.id),
  labels: rows.map(({ entry }) => entry.label),
  texts: rows.map(({ entry }) => entry.value),
});
