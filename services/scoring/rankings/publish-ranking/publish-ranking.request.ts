import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Asks to fix a ranking for the first time, as the ledger gives it now. */
export class PublishRankingRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly cycleId: string; readonly peerGroupId: string; readonly reason: string },
  ) {}
}
