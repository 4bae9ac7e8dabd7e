import type { Rows } from '@kaoping/event-sourcing';
import {
  REPORTED_TABLES,
  type ReportedRankingRow,
  type ReportedSeriesRow,
  type ReportedSubsidiaryRow,
  type ReportedTrend,
  type ReportedYearTally,
} from '../result/reported-rows.ts';
import { addTallies } from '../result/tally.ts';

/** Series and years that a page shows of a subsidiary: more than any enterprise assesses beside each other. */
const SERIES_LIMIT = 20;
const YEAR_LIMIT = 10;

/** A series with all its rankings. */
interface WholeSeries extends ReportedSeriesRow {
  readonly subsidiary: string;
  readonly series: string;
}

/** Puts into the row of a subsidiary how a series goes on. */
export const putTrend = async (rows: Rows, { subsidiary, series, rankings }: WholeSeries): Promise<void> => {
  const latest = await rankingOf(rows, rankings.at(-1)?.id);
  if (!latest) return;
  const years = [...new Set(rankings.map(({ year }) => year))].sort().reverse().slice(0, YEAR_LIMIT);
  const tallies: ReportedYearTally[] = [];
  for (const year of years) tallies.push(await yearOf(rows, year, rankings));
  const known = await rows.get<ReportedSubsidiaryRow>(REPORTED_TABLES.subsidiaries, subsidiary);
  const all = { ...known?.series, [series]: { latest, years: tallies } };
  rows.put(REPORTED_TABLES.subsidiaries, subsidiary, { series: latestOf(all) });
};

const rankingOf = async (rows: Rows, id: string | undefined): Promise<ReportedRankingRow | undefined> =>
  id === undefined ? undefined : rows.get<ReportedRankingRow>(REPORTED_TABLES.rankings, id);

const yearOf = async (
  rows: Rows,
  year: string,
  rankings: ReportedSeriesRow['rankings'],
): Promise<ReportedYearTally> => {
  const ids = rankings.filter((ranking) => ranking.year === year).map(({ id }) => id);
  const tallies = [];
  for (const id of ids) tallies.push((await rankingOf(rows, id))?.tally ?? []);
  return { year, rankings: ids.length, tally: addTallies(tallies.flat()) };
};

/** Those that were published last; which these are does not hang on the order in which they were told. */
const latestOf = (all: Readonly<Record<string, ReportedTrend>>): Readonly<Record<string, ReportedTrend>> =>
  Object.fromEntries(Object.entries(all).sort(latestFirst).slice(0, SERIES_LIMIT));

type NamedTrend = readonly [series: string, trend: ReportedTrend];

const latestFirst = ([oneName, one]: NamedTrend, [otherName, other]: NamedTrend): number => {
  const [oneAt, otherAt] = [publishedAt(one), publishedAt(other)];
  if (oneAt !== otherAt) return oneAt < otherAt ? 1 : -1;
  return oneName < otherName ? -1 : 1;
};

const publishedAt = ({ latest }: ReportedTrend): string => latest.revisions.at(-1)?.publishedAt ?? '';
