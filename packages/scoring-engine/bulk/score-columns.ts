/** Scores of one input in plain columns, row by row: the bulk entrance for what is stored in columns already. */
export interface ScoreColumn {
  /** Name of an input of the plan. */
  readonly input: string;
  /** Place of the organisation among the members of the run, for each row. */
  readonly organisations: Int32Array;
  /** The score of each row as a whole number over 10^places; a level's place, or 1 and 0 for a flag. */
  readonly values: Float64Array;
  /** Decimal places that the values are scaled by, 0 to 9. */
  readonly places: number;
  /** Ids that explanations lead to; by input and row where they are left out. */
  readonly ids?: readonly string[];
  /** Unique in input and organisation, for which the caller vouches. */
  readonly labels?: readonly string[];
}

/** Scores of many runs in flat columns, as a store of columns gives them. */
export interface FlatScores {
  /** Run of each row, such as the place of an enterprise in a list. */
  readonly runs: Int32Array;
  readonly organisations: Int32Array;
  /** Place in the list of input names. */
  readonly inputs: Int32Array;
  readonly values: Float64Array;
}
