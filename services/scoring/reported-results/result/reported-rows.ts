import type { Sentence } from '@kaoping/event-sourcing';
import type { Period } from '@kaoping/scoring-engine';
import type { ReportedMove } from './moves-between.ts';
import type { ReportedStanding } from '../decider/reported-result.events.ts';
import type { Tally } from './tally.ts';

/** The injection token of what subsidiaries reported of their results. */
export const REPORTED_RESULTS = Symbol('ReportedResults');

/** The tables of reported results. */
export const REPORTED_TABLES = {
  /** {@link ReportedRankingRow} by `reportedResultId`. */
  rankings: 'reported-rankings',
  /** {@link ReportedStandingsRow} by {@link standingsKey}. */
  standings: 'reported-standings',
  /** {@link ReportedSeriesRow} by {@link seriesKey}. */
  series: 'reported-series',
  /** {@link ReportedSubsidiaryRow} by the tenant of the subsidiary. */
  subsidiaries: 'reported-subsidiaries',
} as const;

/** One publication of a ranking. */
export interface ReportedRevision {
  readonly revision: number;
  readonly publishedAt: string;
  readonly resultDigest: string;
  readonly schemeDigest: string;
  readonly reason?: string;
}

/** Who moved since the publication before. */
export interface ReportedMoves {
  /** An earlier revision of the same ranking, else the same peer group's ranking of the period before. */
  readonly since: 'revision' | 'period';
  readonly count: number;
  /** Those who moved furthest. */
  readonly furthest: readonly ReportedMove[];
}

/** A ranking, as its latest revision says. */
export interface ReportedRankingRow {
  readonly subsidiary: string;
  readonly cycleId: string;
  readonly title: Sentence;
  readonly period: Period;
  readonly schemeId: string;
  readonly peerGroup: { readonly key: string; readonly title: Sentence };
  /** In order; never empty. */
  readonly revisions: readonly ReportedRevision[];
  readonly tally: Tally;
  /** Absent where nothing was published before. */
  readonly moves?: ReportedMoves;
}

/** Who stood where in one revision. */
export interface ReportedStandingsRow {
  readonly standings: readonly ReportedStanding[];
}

/** The rankings of one peer group by one scheme, from period to period. */
export interface ReportedSeriesRow {
  /** In the order of their periods. */
  readonly rankings: readonly { readonly id: string; readonly period: string; readonly year: string }[];
}

/** All rankings of a year of one series. */
export interface ReportedYearTally {
  readonly year: string;
  readonly rankings: number;
  readonly tally: Tally;
}

/** How a series goes on. */
export interface ReportedTrend {
  readonly latest: ReportedRankingRow;
  /** The latest year first. */
  readonly years: readonly ReportedYearTally[];
}

/** What a page shows of a subsidiary without looking further. */
export interface ReportedSubsidiaryRow {
  /** By the key of the series without the subsidiary. */
  readonly series: Readonly<Record<string, ReportedTrend>>;
}

/** The key of the standings of a revision. */
export const standingsKey = (id: string, revision: number): string => `${id}#${String(revision)}`;

/** The key of a series within its subsidiary: rankings that can be compared with each other. */
export const seriesOf = ({
  schemeId,
  period,
  peerGroup,
}: Pick<ReportedRankingRow, 'schemeId' | 'period' | 'peerGroup'>): string =>
  `${schemeId}|${period.kind}|${peerGroup.key}`;

/** The key of the row of a series. */
export const seriesKey = (subsidiary: string, series: string): string => `${subsidiary}|${series}`;

/** The value of the index `period`. */
export const periodOfSubsidiary = (subsidiary: string, label: string): string => `${subsidiary}|${label}`;
