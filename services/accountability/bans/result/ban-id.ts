/** The id of the ban that one round of a consequence leads to. */
export const banOfConsequence = (consequenceId: string, round: number): string =>
  `${consequenceId}#${String(round)}`;

/** Which rule barred whom, in which ranking. */
export interface RuleBan {
  readonly cycleId: string;
  readonly peerGroup: string;
  /** Key of the veto or fail rule. */
  readonly rule: string;
  readonly organisationId: string;
}

/** The id of the ban that a veto or fail rule of a published result leads to. */
export const banOfRule = ({ cycleId, peerGroup, rule, organisationId }: RuleBan): string =>
  `rule:${cycleId}:${peerGroup}:${rule}:${organisationId}`;
