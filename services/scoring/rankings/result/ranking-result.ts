import type { PeerGroupRanking, Standing } from '@kaoping/scoring-engine';
import type { SchemeReference } from '../../scheme/scheme-version.ts';

/**
 * What a publication fixes: the part of a ranking that must come out the same, byte for byte, whenever it is
 * computed again. Plain JSON; every number is text.
 */
export interface RankingResult {
  readonly cycleId: string;
  readonly peerGroupId: string;
  readonly scheme: SchemeReference;
  readonly engineVersion: string;
  /** By rank, then by organisation id. */
  readonly standings: readonly Standing[];
}

/** A ranking computed from a ledger up to one position. */
export interface ComputedRanking {
  readonly cycleId: string;
  readonly peerGroupId: string;
  readonly scheme: SchemeReference;
  readonly engineVersion: string;
  /** Everything recorded up to here counts, and nothing after. */
  readonly ledgerPosition: number;
  readonly ranking: PeerGroupRanking;
  /** Names by organisation id, as the roster has them. */
  readonly names: Readonly<Record<string, string>>;
  /** The organisations whose scorecards may still change. */
  readonly unsealed: readonly string[];
}

/** The result of a complete ranking; undefined where somebody is missing or the group is blocked. */
export const resultOf = (computed: ComputedRanking): RankingResult | undefined => {
  const { cycleId, peerGroupId, scheme, engineVersion, ranking } = computed;
  if (ranking.status === 'blocked' || ranking.leftOut.length > 0) return undefined;
  return { cycleId, peerGroupId, scheme, engineVersion, standings: ranking.standings };
};
