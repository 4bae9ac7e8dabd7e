import { powerOfTen } from '../exact/power-of-ten.ts';
import { toExactText } from '../exact/exact-text.ts';
import type { PlanInput } from '../plan/plan.ts';
import type { PlanEntryProblem, PlanEntryProblemCode } from '../run/input-problem.ts';
import { readDecimal } from '../operators/check-operator.ts';
import { isScaledWithin, valueRange, type ValueRange } from '../run/value-range.ts';
import type { ScoreColumn } from './score-columns.ts';

/** So many rows of one column are named; a column that is wrong is mostly wrong throughout. */
const PROBLEMS_MAX = 20;

const readBound = (text: string | undefined): ReturnType<typeof readDecimal> =>
  text === undefined ? undefined : readDecimal(text);

const whole = (from: number, to: number): ValueRange =>
  valueRange({ numerator: BigInt(from), denominator: 1n }, { numerator: BigInt(to), denominator: 1n });

const makeRange = ({ entry }: PlanInput): ValueRange => {
  if (entry.kind === 'decimal') return valueRange(readBound(entry.min), readBound(entry.max));
  return entry.kind === 'flag' ? whole(0, 1) : whole(0, entry.levels.length - 1);
};

/** Inputs are immutable, so a range is prepared once for each. */
const ranges = new WeakMap<PlanInput, ValueRange>();

const rangeOf = (input: PlanInput): ValueRange => {
  const known = ranges.get(input);
  if (known !== undefined) return known;
  const fresh = makeRange(input);
  ranges.set(input, fresh);
  return fresh;
};

/** The least and the greatest of some numbers; NaN where one of them is none. */
interface Extent {
  readonly least: number;
  readonly most: number;
}

/** An indexed loop: an iterator over millions of rows takes several times as long. */
const extentOf = (numbers: Float64Array | Int32Array): Extent => {
  let least = Infinity;
  let most = -Infinity;
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? Number.NaN;
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return { least, most };
};

const areWhole = (values: Float64Array): boolean => {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (value !== Math.trunc(value)) return false;
  }
  return true;
};

/** Whether every row is in order, told without looking at any of them twice. */
const isInOrder = (
  { organisations, values, places }: ScoreColumn,
  range: ValueRange,
  size: number,
): boolean => {
  if (values.length === 0) return true;
  const score = extentOf(values);
  const place = extentOf(organisations);
  const isKnown = place.least >= 0 && place.most < size;
  const isWithin = isScaledWithin(range, score.least, places) && isScaledWithin(range, score.most, places);
  return isKnown && isWithin && areWhole(values);
};

const problemOf = (
  { input, ids }: ScoreColumn,
  row: number,
  code: PlanEntryProblemCode,
  [field, en, zh]: readonly [PlanEntryProblem['field'], string, string],
): PlanEntryProblem => ({
  code,
  entryId: ids?.[row] ?? `${input}#${String(row)}`,
  field,
  sentence: { en, zh },
});

const shown = (value: number, places: number): string =>
  toExactText({ numerator: BigInt(value), denominator: powerOfTen(places) });

const problemOfRow = (
  column: ScoreColumn,
  row: number,
  range: ValueRange,
  size: number,
): PlanEntryProblem | undefined => {
  const [organisation = -1, value = Number.NaN] = [column.organisations[row], column.values[row]];
  if (organisation < 0 || organisation >= size) {
    const place = String(organisation);
    return problemOf(column, row, 'ENTRY.UNKNOWN_ORGANISATION', [
      'organisation',
      `There is no organisation at place ${place} of this run.`,
      `本次计算没有第 ${place} 号单位。`,
    ]);
  }
  if (!Number.isSafeInteger(value)) {
    return problemOf(column, row, 'ENTRY.MALFORMED_DECIMAL', [
      'value',
      `${String(value)} is no whole number that is held exactly.`,
      `${String(value)} 不是可以准确表示的整数。`,
    ]);
  }
  if (isScaledWithin(range, value, column.places)) return undefined;
  const text = shown(value, column.places);
  return problemOf(column, row, 'ENTRY.OUT_OF_RANGE', [
    'value',
    `${text} is out of range.`,
    `${text} 超出范围。`,
  ]);
};

const problemsOfRows = (column: ScoreColumn, input: PlanInput, size: number): readonly PlanEntryProblem[] => {
  const range = rangeOf(input);
  if (isInOrder(column, range, size)) return [];
  const problems: PlanEntryProblem[] = [];
  for (let row = 0; row < column.values.length && problems.length < PROBLEMS_MAX; row += 1) {
    const found = problemOfRow(column, row, range, size);
    if (found !== undefined) problems.push(found);
  }
  return problems;
};

const problemsOfRepeats = (column: ScoreColumn, size: number): readonly PlanEntryProblem[] => {
  const seen = new Uint8Array(size);
  for (const [row, organisation] of column.organisations.entries()) {
    if (seen[organisation] === 1) {
      return [
        problemOf(column, row, 'ENTRY.REPEATED', [
          'input',
          'This organisation has another entry here, where only one is taken.',
          '该单位在此已有一项录入，只能录一项。',
        ]),
      ];
    }
    seen[organisation] = 1;
  }
  return [];
};

/** What is wrong with the rows of one input: organisations, numbers, bounds, a second entry where one is taken. */
export const checkScoreColumn = (
  column: ScoreColumn,
  input: PlanInput,
  size: number,
): readonly PlanEntryProblem[] => {
  const problems = problemsOfRows(column, input, size);
  return problems.length > 0 || input.entries === 'many' ? problems : problemsOfRepeats(column, size);
};
