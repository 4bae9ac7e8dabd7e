import type { Rows } from '@kaoping/event-sourcing';
import { movesBetween, type ReportedMove } from './moves-between.ts';
import {
  REPORTED_TABLES,
  seriesKey,
  seriesOf,
  standingsKey,
  type ReportedMoves,
  type ReportedRankingRow,
  type ReportedSeriesRow,
  type ReportedStandingsRow,
} from './reported-rows.ts';

/** What changed with the latest publication of a ranking. */
export interface ComparedPublications {
  readonly since: ReportedMoves['since'];
  readonly moves: readonly ReportedMove[];
}

type Reader = Pick<Rows, 'get'>;

/**
 * Compares the latest revision of a ranking with the one before, or, where it is the only one, with the latest revision
 * of the period before; nothing where there is neither.
 */
export const comparedPublications = async (
  rows: Reader,
  id: string,
  ranking: ReportedRankingRow,
): Promise<ComparedPublications | undefined> => {
  const after = await standingsOf(rows, id, ranking.revisions.at(-1)?.revision);
  const revised = await standingsOf(rows, id, ranking.revisions.at(-2)?.revision);
  const before = revised ?? (await standingsBefore(rows, id, ranking));
  if (!after || !before) return undefined;
  return { since: revised ? 'revision' : 'period', moves: movesBetween(before, after) };
};

type Standings = ReportedStandingsRow['standings'] | undefined;

const standingsBefore = async (rows: Reader, id: string, ranking: ReportedRankingRow): Promise<Standings> => {
  const key = seriesKey(ranking.subsidiary, seriesOf(ranking));
  const series = await rows.get<ReportedSeriesRow>(REPORTED_TABLES.series, key);
  const at = series?.rankings.findIndex((each) => each.id === id) ?? 0;
  const earlier = at > 0 ? series?.rankings[at - 1] : undefined;
  if (!earlier) return undefined;
  const row = await rows.get<ReportedRankingRow>(REPORTED_TABLES.rankings, earlier.id);
  return standingsOf(rows, earlier.id, row?.revisions.at(-1)?.revision);
};

const standingsOf = async (rows: Reader, id: string, revision: number | undefined): Promise<Standings> => {
  if (revision === undefined) return undefined;
  const key = standingsKey(id, revision);
  return (await rows.get<ReportedStandingsRow>(REPORTED_TABLES.standings, key))?.standings;
};
