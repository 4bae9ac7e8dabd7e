/** A cycle with an indicator for problems that were found earlier (000-35). */
export interface CarriedInto {
  readonly cycleId: string;
  readonly schemeId: string;
  /** Path of the indicator. */
  readonly indicator: string;
  /** Inputs of the plan that take how many problems there were, and how many of them are put right. */
  readonly inputs: { readonly raised: string; readonly solved: string };
  /** First day of the cycle's period. */
  readonly periodFrom: string;
  /** First day of the period before it. */
  readonly previousFrom: string;
  /** Last day on which anything is assessed; problems that are due later do not count yet. Absent: all are due. */
  readonly dueBy?: string;
  /** Cycles whose periods ended before this one's began. */
  readonly earlierCycleIds: ReadonlySet<string>;
}
