import type { PeriodKind as StoredPeriodKind } from '@kaoping/scoring-engine';
import type {
  PeriodKind,
  ReportedGradeCount,
  ReportedMovesSince,
  ReportedRanking,
  ReportedYear,
} from '../generated/graphql.ts';
import type { ReportedMoves, ReportedRankingRow, ReportedTrend } from './result/reported-rows.ts';
import { meanScore, type Tally } from './result/tally.ts';

const PERIODS = {
  month: 'MONTH',
  quarter: 'QUARTER',
  'half-year': 'HALF_YEAR',
  year: 'YEAR',
  term: 'TERM',
} as const satisfies Readonly<Record<StoredPeriodKind, PeriodKind>>;

const SINCE = { revision: 'REVISION', period: 'PERIOD' } as const satisfies Readonly<
  Record<ReportedMoves['since'], ReportedMovesSince>
>;

/** What moves are counted from, in the words of the schema. */
export const publicSince = (since: ReportedMoves['since']): ReportedMovesSince => SINCE[since];

/** A reported ranking in the words of the schema. */
export const publicRanking = ({
  period,
  peerGroup,
  revisions,
  tally,
  moves,
  ...row
}: ReportedRankingRow): ReportedRanking => {
  const { schemeDigest: _, ...latest } = revisions.at(-1) ?? NEVER;
  return {
    ...row,
    ...latest,
    period: { kind: PERIODS[period.kind], label: period.label },
    ...{ peerGroup: peerGroup.key, peerGroupTitle: peerGroup.title },
    ...publicTally(tally),
    ...(moves && { movedCount: moves.count, movedSince: SINCE[moves.since] }),
    furthestMoves: moves?.furthest ?? [],
  };
};

/** Rows have at least one revision; the types do not say so. */
const NEVER = { revision: 0, publishedAt: '', resultDigest: '', schemeDigest: '' };

/** A series over so many of its years, the latest first, in the words of the schema. */
export const publicYears = (
  { latest: { schemeId, period, peerGroup }, years }: ReportedTrend,
  count: number,
): readonly ReportedYear[] =>
  years.slice(0, count).map(({ year, rankings, tally }) => ({
    ...{ year, schemeId, periodKind: PERIODS[period.kind], rankingCount: rankings },
    ...{ peerGroup: peerGroup.key, peerGroupTitle: peerGroup.title },
    ...publicTally(tally),
  }));

interface PublicTally {
  readonly standingCount: number;
  readonly meanScore?: string;
  readonly gradeDistribution: readonly ReportedGradeCount[];
}

const publicTally = (tally: Tally): PublicTally => {
  const mean = meanScore(tally);
  return {
    standingCount: tally.units,
    ...(mean !== undefined && { meanScore: mean }),
    gradeDistribution: tally.grades,
  };
};
