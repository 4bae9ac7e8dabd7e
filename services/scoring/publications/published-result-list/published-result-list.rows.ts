import type { Sentence } from '@kaoping/event-sourcing';
import type { Period } from '@kaoping/scoring-engine';
import type { Place } from '@kaoping/nest-platform';

/** The injection token of the live lists of published results. */
export const PUBLISHED_RESULTS = Symbol('PublishedResults');

/** The tables of the list of published results. */
export const PUBLISHED_TABLES = {
  /** One row a ranking: everything that was ever published of it. */
  rankings: 'published-rankings',
  /** One row a ranking: whom its latest revision holds, for who may only see some. */
  places: 'published-places',
  /** One row an organisation and ranking. */
  units: 'published-units',
} as const;

/** One publication of a ranking. */
export interface PublishedRevision {
  readonly revision: number;
  readonly position: number;
  readonly publishedAt: string;
  readonly resultDigest: string;
  readonly reason: string;
  readonly organisationCount: number;
  readonly recalledAt?: string;
}

/** A ranking in a list. */
export interface PublishedRankingRow {
  readonly rankingId: string;
  readonly cycleId: string;
  readonly peerGroup: { readonly key: string; readonly title: Sentence };
  readonly title: Sentence;
  readonly period: Period;
  readonly schemeId: string;
  /** In order; never empty. */
  readonly revisions: readonly [PublishedRevision, ...PublishedRevision[]];
}

/** Whom a ranking holds. */
export interface PublishedPlacesRow {
  readonly places: readonly Place[];
}

/** A ranking that holds or held an organisation. */
export interface PublishedUnitRow {
  readonly rankingId: string;
}

/** The value of the index `period`: a month is not a quarter of the same name. */
export const periodKey = ({ kind, label }: Period): string => `${kind} ${label}`;
