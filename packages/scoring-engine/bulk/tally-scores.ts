import type { RunScores } from './run-scores.ts';

/** Scores summed up by input and organisation in one pass; the cell of input i and organisation m is i × size + m. */
export interface ScoreTally {
  readonly sums: Float64Array;
  readonly counts: Int32Array;
  /** Least and greatest score of each input; infinite where it has none. */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** A number of a column; its places were checked before. Loops here are indexed: millions of scores go through. */
const at = (numbers: Int32Array | Float64Array, place: number): number => numbers[place] ?? Number.NaN;

const areBelow = (places: Int32Array, count: number): boolean => {
  for (let row = 0; row < places.length; row += 1) {
    const place = at(places, row);
    if (place < 0 || place >= count) return false;
  }
  return true;
};

const areWhole = (values: Float64Array): boolean => {
  for (let row = 0; row < values.length; row += 1) {
    const value = at(values, row);
    if (value !== Math.trunc(value)) return false;
  }
  return true;
};

const isInOrder = (
  { inputNames, inputs, organisations, values }: RunScores,
  organisationCount: number,
): boolean =>
  inputs.length === values.length &&
  organisations.length === values.length &&
  areBelow(inputs, inputNames.length) &&
  areBelow(organisations, organisationCount) &&
  areWhole(values);

/**
 * Sums up all scores of a run at once.
 *
 * @param scores The columns, row by row.
 * @param size How many organisations the run has.
 * @returns Undefined where a row names an input or an organisation that is not there, or is no whole number. Sums
 *   are exact as long as no cell leaves ±2^53, which the caller tells from counts and extents.
 */
export const tallyScores = (scores: RunScores, size: number): ScoreTally | undefined => {
  if (!isInOrder(scores, size)) return undefined;
  const { inputNames, inputs, organisations, values } = scores;
  const sums = new Float64Array(inputNames.length * size);
  const counts = new Int32Array(sums.length);
  const least = new Float64Array(inputNames.length).fill(Infinity);
  const most = new Float64Array(inputNames.length).fill(-Infinity);
  for (let row = 0; row < values.length; row += 1) {
    const input = at(inputs, row);
    const value = at(values, row);
    const cell = input * size + at(organisations, row);
    sums[cell] = at(sums, cell) + value;
    counts[cell] = at(counts, cell) + 1;
    if (value < at(least, input)) least[input] = value;
    if (value > at(most, input)) most[input] = value;
  }
  return { sums, counts, least, most };
};
