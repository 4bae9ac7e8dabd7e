// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { RankingResult } from '../result/ranking-result.ts';

/** What every publication keeps, so that it can be computed again and compared. */
export interface Publication {
  /** Counts the publications of one ranking, from 1. */
  readonly revision: number;
  /** Everything recorded up to here counted, and nothing after. */
  readonly ledgerPosition: number;
  readonly result: RankingResult;
  /** SHA-256 of the canonical JSON of `result`. */
  readonly resultDigest: string;
  readonly reason: string;
  readonly publishedAt: string;
}

/** The ranking of a peer group was fixed for the first time. */
export type RankingPublished = DomainEvent<'RankingPublished', Publication>;

/** The ranking was fixed anew; every earlier publication stays. */
export type RankingRevised = DomainEvent<'RankingRevised', Publication>;

/** Everything that can happen to a ranking. */
export type RankingEvent = RankingPublished | RankingRevised;
