import { comparePeriods } from '@kaoping/scoring-engine';
import type { PastRanking } from './past-rankings.ts';
import { stoodAt } from './standing-history.ts';

/** How many later rankings one publication is followed into, the nearest first: no streak of ours looks further. */
const TOUCHED_LIMIT = 500;

/**
 * Ids of the rankings that may say something else once a ranking changed: that one, and those of later periods that
 * hold any of its organisations, the nearest period first.
 */
export const touchedRankings = (
  rankings: ReadonlyMap<string, PastRanking>,
  changedId: string,
  throughPosition: number,
): readonly string[] => {
  const pasts = (rankings.get(changedId)?.turns ?? []).flatMap(({ past }) => past ?? []);
  const [first] = pasts;
  if (!first) return [];
  const touched = new Set(
    pasts.flatMap(({ standings }) => standings.map(({ organisation }) => organisation)),
  );
  const later = [...rankings]
    .filter(([id]) => id !== changedId)
    .flatMap(([id, ranking]) => stoodAt(ranking, throughPosition).map(({ past }) => ({ id, past })))
    .filter(({ past }) => comparePeriods(first.period, past.period) <= 0)
    .filter(({ past }) => past.standings.some(({ organisation }) => touched.has(organisation)))
    .sort((one, other) => comparePeriods(one.past.period, other.past.period) || (one.id < other.id ? -1 : 1));
  return [changedId, ...later.slice(0, TOUCHED_LIMIT).map(({ id }) => id)];
};
