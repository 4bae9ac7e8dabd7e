/** Which ranking of which subsidiary is meant. */
export interface ReportedResultKey {
  /** The tenant of the subsidiary. */
  readonly subsidiary: string;
  readonly cycleId: string;
  /** Key of the peer group in the scheme. */
  readonly peerGroup: string;
}

/** The id of a reported ranking. Ids of tenants and keys of peer groups hold no colon. */
export const reportedResultId = ({ subsidiary, cycleId, peerGroup }: ReportedResultKey): string =>
  `${subsidiary}:${cycleId}:${peerGroup}`;
