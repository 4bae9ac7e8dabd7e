import type { Sentence } from '@kaoping/event-sourcing';

/** The collections of what scoring published, as accountability keeps it. */
export const RESULTS = {
  /** One row for each ranking: which revisions there are, and which were recalled. */
  rankings: 'accountability-results.rankings',
  /** One row for each organisation in each ranking, with its standing in every revision. */
  standings: 'accountability-results.standings',
  /** Everybody who ever had a standing. */
  units: 'accountability-results.units',
  /** One row for each ranking: the latest list of what it merits. */
  meritLists: 'accountability-results.merit-lists',
  /** One row for each organisation that a ranking gives priority. */
  merits: 'accountability-results.merits',
} as const;

/** The index by which standings and merits of one organisation are listed. */
export const BY_ORGANISATION = 'organisation';

/** A period of assessment. */
export interface ResultPeriod {
  readonly kind: 'month' | 'quarter' | 'half-year' | 'year' | 'term';
  readonly label: string;
}

/** A ranking with all that was said of its publications, in whatever order that came. */
export interface RankingRow {
  readonly cycleId: string;
  readonly peerGroup: string;
  /** What is told by a publication; absent while only its recall has come. */
  readonly about?: {
    readonly title: Sentence;
    readonly period: ResultPeriod;
    readonly schemeId: string;
    readonly peerGroupTitle: Sentence;
  };
  readonly revisions: readonly { readonly revision: number; readonly publishedAt: string }[];
  readonly recalls: readonly {
    readonly revision: number;
    readonly recalledAt: string;
    readonly reason: string;
  }[];
}

/** One organisation's standing in one revision. */
export interface RevisionStanding {
  readonly revision: number;
  readonly rank: string;
  readonly score: string;
  readonly grade?: { readonly key: string; readonly title: Sentence };
  /** Vetoes, facts and fail rules that stood. */
  readonly flags: readonly string[];
}

/** Everything that one ranking ever said of one organisation. */
export interface StandingRow {
  readonly cycleId: string;
  readonly peerGroup: string;
  readonly organisationId: string;
  readonly name: string;
  readonly revisions: readonly RevisionStanding[];
}

/** An organisation, or a person where people are ranked, as the latest publication names it. */
export interface RankedUnit {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
  /** Of which publication this is; the greatest holds. */
  readonly told: string;
}

/** The latest list of those whom a ranking gives priority. */
export interface MeritListRow {
  readonly derivation: number;
  readonly organisationIds: readonly string[];
}

/** What gives an organisation priority after one ranking. */
export interface MeritRow {
  readonly cycleId: string;
  readonly period: ResultPeriod;
  readonly merits: readonly { readonly key: string; readonly title: Sentence; readonly evidence: Sentence }[];
}

/** The key of a ranking's rows. */
export const rankingKey = (cycleId: string, peerGroup: string): string => `${cycleId}:${peerGroup}`;
