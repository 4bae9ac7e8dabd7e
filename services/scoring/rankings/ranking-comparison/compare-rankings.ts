import type { ComputedRanking } from '../result/ranking-result.ts';
import type { PlaceThen, RankingComparison, StandingMove } from './ranking-comparison.query.ts';

/** Puts two rankings of one peer group side by side. */
export const compareRankings = (from: ComputedRanking, to: ComputedRanking): RankingComparison => {
  const before = placesOf(from);
  const after = placesOf(to);
  const ranked = to.ranking.status === 'ranked' ? to.ranking.standings.map((row) => row.organisationId) : [];
  const others = Object.keys(to.names).filter((id) => !ranked.includes(id));
  return {
    fromPosition: from.ledgerPosition,
    toPosition: to.ledgerPosition,
    moves: [...ranked, ...others].map((organisationId) =>
      moveOf(organisationId, to.names[organisationId] ?? organisationId, {
        from: before.get(organisationId) ?? {},
        to: after.get(organisationId) ?? {},
      }),
    ),
  };
};

const placesOf = ({ ranking }: ComputedRanking): ReadonlyMap<string, PlaceThen> =>
  new Map(
    ranking.status === 'ranked'
      ? ranking.standings.map(({ organisationId, rank, score }) => [organisationId, { rank, score }])
      : [],
  );

const moveOf = (
  organisationId: string,
  name: string,
  { from, to }: { readonly from: PlaceThen; readonly to: PlaceThen },
): StandingMove => ({
  organisationId,
  name,
  from,
  to,
  hasChanged: from.rank !== to.rank || from.score !== to.score,
});
