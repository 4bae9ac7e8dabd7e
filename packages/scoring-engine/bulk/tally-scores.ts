import type { RunScores } from './run-scores.ts';

/** Scores summed up by input and organisation in one pass; the cell of input i and organisation m is i × size + m. */
export interface ScoreTally {
  readonly sums: Float64Array;
  readonly counts: Int32Array;
  /** Least and greatest score of each input; infinite where it has none. */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

// Millions of scores go through here: indexed loops, and one small function for each kind of array, since one that
// reads both takes twice as long.
const wholeAt = (numbers: Int32Array, place: number): number => numbers[place] ?? -1;
const numberAt = (numbers: Float64Array, place: number): number => numbers[place] ?? Number.NaN;

const isPlace = (place: number, count: number): boolean => place >= 0 && place < count;
const isWhole = (value: number): boolean => value === Math.trunc(value);

/**
 * Sums up all scores of a run at once.
 *
 * @param scores The columns, row by row.
 * @param size How many organisations the run has.
 * @returns Undefined where a row names an input or an organisation that is not there, or is no whole number. Sums
 *   are exact as long as no cell leaves ±2^53, which the caller tells from counts and extents.
 */
export const tallyScores = (scores: RunScores, size: number): ScoreTally | undefined => {
  const { inputNames, inputs, organisations, values } = scores;
  const sums = new Float64Array(inputNames.length * size);
  const counts = new Int32Array(sums.length);
  const least = new Float64Array(inputNames.length).fill(Infinity);
  const most = new Float64Array(inputNames.length).fill(-Infinity);
  for (let row = 0; row < values.length; row += 1) {
    const input = wholeAt(inputs, row);
    const organisation = wholeAt(organisations, row);
    const value = numberAt(values, row);
    if (!isPlace(input, inputNames.length) || !isPlace(organisation, size) || !isWhole(value))
      return undefined;
    const cell = input * size + organisation;
    sums[cell] = numberAt(sums, cell) + value;
    counts[cell] = wholeAt(counts, cell) + 1;
    if (value < numberAt(least, input)) least[input] = value;
    if (value > numberAt(most, input)) most[input] = value;
  }
  return { sums, counts, least, most };
};
