import type { TenantId } from '@kaoping/event-sourcing';

/** Asks to compute a publication anew from the ledger and compare it with what was published. */
export class PublicationReplayQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: { readonly cycleId: string; readonly peerGroupId: string; readonly revision?: number },
  ) {}
}

/** What came of computing a publication anew. */
export interface PublicationReplay {
  readonly revision: number;
  readonly ledgerPosition: number;
  readonly publishedDigest: string;
  /** Undefined where the ledger no longer gives a complete ranking. */
  readonly replayedDigest?: string;
  /** Digest of the result that the publication event holds: differs when the event itself was altered. */
  readonly storedResultDigest: string;
  readonly isSame: boolean;
  /** The organisations whose rows differ. */
  readonly differing: readonly string[];
}
