// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** What a published ranking says of one organisation. */
export interface LearnedStanding {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
  readonly rank: string;
  readonly score: string;
  readonly grade?: { readonly key: string; readonly title: Sentence };
}

/** Scoring published a ranking, for the first time or anew. */
export type PublishedRankingLearned = DomainEvent<
  'PublishedRankingLearned',
  {
    readonly cycleId: string;
    readonly title: Sentence;
    readonly period: {
      readonly kind: 'month' | 'quarter' | 'half-year' | 'year' | 'term';
      readonly label: string;
    };
    readonly schemeId: string;
    readonly peerGroup: { readonly key: string; readonly title: Sentence };
    readonly revision: number;
    readonly publishedAt: string;
    readonly standings: readonly LearnedStanding[];
  }
>;

/** Scoring took a published ranking back. */
export type RankingRecallLearned = DomainEvent<
  'RankingRecallLearned',
  { readonly revision: number; readonly reason: string; readonly recalledAt: string }
>;

/** Everything that is learned of a ranking; stream `learned-ranking/<cycleId>:<peerGroup>`. */
export type LearnedRankingEvent = PublishedRankingLearned | RankingRecallLearned;
