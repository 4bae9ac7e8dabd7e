import type { RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { LearnedRankingEvent, PublishedRankingLearned } from '../decider/learned-ranking.events.ts';
import { billionths } from './billionths.ts';
import type { ResultFact, UnitFacts, WarnedUnit } from './unit-facts.ts';
import { changeFacts, TABLES } from './unit-facts.rows.ts';

/** Results that are kept of one unit and series: twice the longest run, so that recalls leave enough. */
const SERIES_LIMIT = 12;

interface RankingRow {
  /** The latest recall. */
  readonly recalled: number;
  readonly revision: number;
  readonly members: readonly WarnedUnit[];
}

/** Puts the results of a ranking to its units, or takes them away again. */
export const applyRanking = async (rows: Rows, event: RecordedEvent<LearnedRankingEvent>): Promise<void> => {
  const { id } = event.stream;
  const before = (await rows.get<RankingRow>(TABLES.rankings, id)) ?? NONE;
  if (event.type === 'RankingRecallLearned') return recall(rows, id, before, event.data.revision);
  const { revision, standings } = event.data;
  // What was recalled leaves nothing behind, also where the recall came first.
  const isInForce = revision > before.recalled;
  const members = isInForce ? standings.map(unitOf) : [];
  await takeAway(rows, id, before);
  await putResults(rows, id, event.data, isInForce);
  rows.put(TABLES.rankings, id, { recalled: before.recalled, revision, members });
};

/** A recall of an earlier revision than the one in force changes nothing. */
const recall = async (rows: Rows, id: string, before: RankingRow, recalled: number): Promise<void> => {
  const isInForce = before.revision > recalled;
  if (!isInForce) await takeAway(rows, id, before);
  rows.put(TABLES.rankings, id, { ...before, recalled, members: isInForce ? before.members : [] });
};

const takeAway = async (rows: Rows, id: string, { members }: RankingRow): Promise<void> => {
  for (const unit of members) await changeFacts(rows, unit, (facts) => without(facts, id));
};

/** A unit whose only result was recalled before it was told is known all the same. */
const putResults = async (
  rows: Rows,
  rankingId: string,
  ranking: PublishedRankingLearned['data'],
  isInForce: boolean,
): Promise<void> => {
  const places = fromBottom(ranking.standings.map(({ rank }) => rank));
  for (const one of ranking.standings) {
    const result = resultOf(rankingId, ranking, one, places.get(one.rank) ?? 1);
    await changeFacts(rows, one, (facts) => (isInForce ? withResult(facts, result) : facts));
  }
};

const NONE: RankingRow = { recalled: 0, revision: 0, members: [] };

type Standing = PublishedRankingLearned['data']['standings'][number];

const unitOf = ({ organisationId, name, ancestorIds }: Standing): WarnedUnit => ({
  ...{ organisationId, name, ancestorIds },
});

/** How far each rank is from the bottom, 1 for the last; equal ranks share the place nearest to the bottom. */
const fromBottom = (ranks: readonly string[]): ReadonlyMap<string, number> => {
  const sorted = ranks.map((rank) => [rank, billionths(rank)] as const);
  sorted.sort(([, one], [, other]) => (one === other ? 0 : one > other ? -1 : 1));
  const places = new Map<string, number>();
  let worst: { readonly size: bigint; readonly place: number } | undefined;
  for (const [at, [rank, size]] of sorted.entries()) {
    if (worst?.size !== size) worst = { size, place: at + 1 };
    places.set(rank, worst.place);
  }
  return places;
};

const resultOf = (
  rankingId: string,
  { title, period, schemeId, peerGroup, publishedAt, standings }: PublishedRankingLearned['data'],
  { rank, score, grade }: Standing,
  place: number,
): ResultFact => ({
  ...{ rankingId, title, period, publishedAt, rank, score },
  series: `${schemeId} ${peerGroup.key} ${period.kind}`,
  size: standings.length,
  fromBottom: place,
  ...(grade && { grade }),
});

const without = (facts: UnitFacts, rankingId: string): UnitFacts => ({
  ...facts,
  results: facts.results.filter((result) => result.rankingId !== rankingId),
});

const withResult = (facts: UnitFacts, result: ResultFact): UnitFacts => {
  const all = [...without(facts, result.rankingId).results, result];
  const results = all.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const series = results.filter((one) => one.series === result.series);
  const [oldest] = series;
  const isTooMany = series.length > SERIES_LIMIT;
  return { ...facts, results: isTooMany ? results.filter((one) => one !== oldest) : results };
};

const orderOf = ({ period, rankingId }: ResultFact): string => `${period.label} ${rankingId}`;
