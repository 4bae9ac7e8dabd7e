import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { ComputedRanking, RankingResult } from '../result/ranking-result.ts';

/** A ranking as it stands, with the digest of its result where it has one. */
export interface PublishableRanking {
  readonly computed: ComputedRanking;
  readonly outcome?: { readonly result: RankingResult; readonly digest: string };
}

/** Fixes a ranking for the first time. */
export class PublishRanking {
  readonly type = 'PublishRanking';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PublishableRanking & { readonly reason: string },
  ) {}
}

/** Fixes a published ranking anew. */
export class ReviseRanking {
  readonly type = 'ReviseRanking';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PublishableRanking & { readonly reason: string },
  ) {}
}

/** Everything that can be asked of a ranking. */
export type RankingCommand = PublishRanking | ReviseRanking;
