import type { ComputedRanking } from '../result/ranking-result.ts';
import type { RankingView } from './ranking.query.ts';

/** Puts names and seals beside a computed ranking. */
export const rankingViewOf = (computed: ComputedRanking): RankingView => {
  const { ranking, names, ledgerPosition, unsealed, cycleId, peerGroupId, scheme, engineVersion } = computed;
  const open = new Set(unsealed);
  const nameOf = (id: string): string => names[id] ?? id;
  const standings = ranking.status === 'ranked' ? ranking.standings : [];
  return {
    cycleId,
    peerGroupId,
    scheme,
    engineVersion,
    position: ledgerPosition,
    standings: standings.map((standing) => ({
      ...standing,
      name: nameOf(standing.organisationId),
      isSealed: !open.has(standing.organisationId),
    })),
    leftOut: ranking.leftOut.map((left) => ({ ...left, name: nameOf(left.organisationId) })),
    ...(ranking.status === 'blocked' && { blockedBecause: ranking.sentence }),
  };
};
