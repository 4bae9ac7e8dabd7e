/**
 * The scores of one run in plain columns, row by row and in any order: the bulk entrance for what a store keeps in
 * columns already. The run keeps the arrays, so they must not change.
 */
export interface RunScores {
  /** Names of inputs of the plan, each once; `inputs` counts in this list. */
  readonly inputNames: readonly string[];
  /** Place of the input in the list, for each row. */
  readonly inputs: Int32Array;
  /** Place of the organisation among the members of the run, for each row. */
  readonly organisations: Int32Array;
  /** The score of each row as a whole number over 10^places; a level's place, or 1 and 0 for a flag. */
  readonly values: Float64Array;
  /** Decimal places that the values are scaled by, 0 to 9. */
  readonly places: number;
  /** Ids that explanations lead to; `input#row` where they are left out. */
  readonly ids?: readonly string[];
  /** Unique in input and organisation, for which the caller vouches. */
  readonly labels?: readonly string[];
}
