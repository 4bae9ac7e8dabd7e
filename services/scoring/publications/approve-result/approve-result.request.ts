import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks to agree to the result that was seen. */
export class ApproveResultRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: RankingTarget & { readonly seenDigest: string; readonly note?: string },
  ) {}
}
