/** Another weight, or another full mark, of one indicator or dimension, named by its dotted path. */
export interface WeightChange {
  readonly indicator: string;
  /** Such as `30%`, where the dimension above combines by weights. */
  readonly weight?: string;
  readonly fullMark?: string;
}

/** Another share of one grade, such as `20%`. */
export interface ShareChange {
  readonly grade: string;
  readonly share: string;
}

/** What would be entered at one place instead of what is; nothing, where no value is given. */
export interface EntryWhatIf {
  readonly organisationId: string;
  readonly input: string;
  readonly label?: string;
  readonly value?: string;
}

/** An organisation that would be exempt from an indicator or, where none is named, from the shares of the grades. */
interface ExemptionWhatIf {
  readonly organisationId: string;
  readonly indicator?: string;
}

/** One what-if: everything in it together. An empty one is the assessment as it is. */
export interface SimulationVariant {
  /** What its result is called by. */
  readonly key: string;
  /** A whole scheme instead of the cycle's own; the changes below are made to it. */
  readonly schemeText?: string;
  /** Another step of the coefficient, such as `1%`. */
  readonly coefficientStep?: string;
  readonly weights?: readonly WeightChange[];
  readonly gradeShares?: readonly ShareChange[];
  /** Such as after an appeal. */
  readonly entries?: readonly EntryWhatIf[];
  readonly exemptions?: readonly ExemptionWhatIf[];
}
