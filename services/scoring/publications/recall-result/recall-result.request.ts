import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks to take a publication back for cause. */
export class RecallResultRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: RankingTarget & { readonly revision: number; readonly reason: string },
  ) {}
}
