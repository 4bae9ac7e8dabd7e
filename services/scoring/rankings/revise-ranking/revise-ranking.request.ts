import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Asks to fix a published ranking anew, as the ledger gives it now. */
export class ReviseRankingRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly cycleId: string; readonly peerGroupId: string; readonly reason: string },
  ) {}
}
