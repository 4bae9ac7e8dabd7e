import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks to fix a ranking for the first time, as the ledger gives it now. */
export class PublishResultRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: RankingTarget & { readonly reason: string },
  ) {}
}
