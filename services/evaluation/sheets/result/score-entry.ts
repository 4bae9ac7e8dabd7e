/** What counts for one input of the plan, as it is told to scoring. */
export interface ScoreEntry {
  /** Stays the same for as long as the entry stands. */
  readonly entryId: string;
  readonly organisationId: string;
  /** Name of the plan's input. */
  readonly input: string;
  /** Tells several entries for one input apart, where the input takes many. */
  readonly label?: string;
  readonly value: string;
  readonly reason?: string;
}

/** One entry that is replaced or, without a replacement, taken back. */
export interface EntryCorrection {
  readonly replacedEntryId: string;
  readonly replacement?: ScoreEntry;
}
