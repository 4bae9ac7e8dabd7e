import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { SubsidiaryResultReported } from '../decider/reported-result.events.ts';
import { comparedPublications } from '../result/compared-publications.ts';
import { reportedResultId } from '../result/reported-result-id.ts';
import {
  periodOfSubsidiary,
  REPORTED_TABLES,
  seriesKey,
  seriesOf,
  standingsKey,
  type ReportedRankingRow,
  type ReportedSeriesRow,
} from '../result/reported-rows.ts';
import { tallyOf } from '../result/tally.ts';
import { putTrend } from './put-trend.ts';

/** Keeps what subsidiaries reported: every revision, who moved, and how it goes on over years. */
export const reportedResultListProjection: Projection = {
  name: 'reported-results',
  version: 1,
  categories: ['reported-result'],
  tables: Object.values(REPORTED_TABLES),
  // A ranking holds up to 5,000 units.
  batchLimit: 20,
  project: async (events, rows) => {
    for (const event of events) await apply((event as RecordedEvent<SubsidiaryResultReported>).data, rows);
  },
};

type Reported = SubsidiaryResultReported['data'];

const apply = async (data: Reported, rows: Rows): Promise<void> => {
  const { subsidiary, cycleId, peerGroup, revision, standings } = data;
  const id = reportedResultId({ subsidiary, cycleId, peerGroup: peerGroup.key });
  rows.put(REPORTED_TABLES.standings, standingsKey(id, revision), { standings });
  const before = await rows.get<ReportedRankingRow>(REPORTED_TABLES.rankings, id);
  putRanking(rows, id, withRevision(before, data));
  const series = await inSeries(rows, id, data);
  const at = series.rankings.findIndex((ranking) => ranking.id === id);
  // Of this ranking, and of the next, which is compared with it.
  for (const ranking of series.rankings.slice(at, at + 2)) await putMoves(rows, ranking.id);
  await putTrend(rows, { subsidiary, series: seriesOf(data), ...series });
};

const putRanking = (rows: Rows, id: string, row: ReportedRankingRow): void => {
  const { subsidiary, period } = row;
  rows.put(REPORTED_TABLES.rankings, id, row, {
    subsidiary,
    period: periodOfSubsidiary(subsidiary, period.label),
  });
};

/** Moves that stand in the row itself, for a page of many subsidiaries. */
const FURTHEST_LIMIT = 3;

const putMoves = async (rows: Rows, id: string): Promise<void> => {
  const row = await rows.get<ReportedRankingRow>(REPORTED_TABLES.rankings, id);
  if (!row) return;
  const { moves: _, ...still } = row;
  const compared = await comparedPublications(rows, id, still);
  const moves = compared && {
    since: compared.since,
    count: compared.moves.length,
    furthest: compared.moves.slice(0, FURTHEST_LIMIT),
  };
  putRanking(rows, id, { ...still, ...(moves && { moves }) });
};

/** What is said of a ranking is what its latest revision says, whichever came last. */
const withRevision = (before: ReportedRankingRow | undefined, data: Reported): ReportedRankingRow => {
  const { revision, publishedAt, resultDigest, schemeDigest, reason, standings, ...about } = data;
  const said = { revision, publishedAt, resultDigest, schemeDigest, ...(reason !== undefined && { reason }) };
  const revisions = [...(before?.revisions ?? []), said].sort((one, other) => one.revision - other.revision);
  const isLatest = revisions.at(-1) === said;
  if (before && !isLatest) return { ...before, revisions };
  return { ...about, revisions, tally: tallyOf(standings) };
};

/** A term is of the year in which it ends. */
const yearOf = ({ kind, label }: Reported['period']): string =>
  kind === 'term' ? label.slice(-YEAR_LENGTH) : label.slice(0, YEAR_LENGTH);

const YEAR_LENGTH = 4;

const inSeries = async (rows: Rows, id: string, data: Reported): Promise<ReportedSeriesRow> => {
  const key = seriesKey(data.subsidiary, seriesOf(data));
  const known = await rows.get<ReportedSeriesRow>(REPORTED_TABLES.series, key);
  if (known?.rankings.some((ranking) => ranking.id === id) === true) return known;
  const added = { id, period: data.period.label, year: yearOf(data.period) };
  const rankings = [...(known?.rankings ?? []), added].sort((one, other) => inOrder(one, other));
  const series: ReportedSeriesRow = { rankings };
  rows.put(REPORTED_TABLES.series, key, series);
  return series;
};

type InSeries = ReportedSeriesRow['rankings'][number];

/** Labels of one kind of period sort as texts do; two cycles of one period by their ids. */
const inOrder = (one: InSeries, other: InSeries): number => {
  if (one.period !== other.period) return one.period < other.period ? -1 : 1;
  return one.id < other.id ? -1 : 1;
};
