import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks to fix a published ranking anew, as the ledger gives it now. */
export class ReviseResultRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: RankingTarget & { readonly reason: string },
  ) {}
}
