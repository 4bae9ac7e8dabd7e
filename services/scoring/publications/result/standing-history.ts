import type { PastResult } from '@kaoping/scoring-engine';
import type { PastRanking } from './past-rankings.ts';
import type { HistoryRequest } from './published-history.ts';

/** A ranking as it stood at a moment. */
export interface StoodRanking {
  readonly ranking: PastRanking;
  readonly past: PastResult;
  readonly position: number;
}

/** The ranking as it stood; nothing where it was not published by then, or recalled. */
export const stoodAt = (ranking: PastRanking, throughPosition: number): readonly StoodRanking[] => {
  const turn = ranking.turns.findLast(({ position }) => position <= throughPosition);
  return turn?.past ? [{ ranking, past: turn.past, position: turn.position }] : [];
};

/**
 * The earlier results that hold at a ledger position, as {@link PublishedHistory.before} promises. A row that gives
 * way to another ranking's keeps its place under a name that is nobody's: who was last among the others must not change.
 */
export const standingHistory = (
  rankings: Iterable<PastRanking>,
  { cycleId, schemeId, organisationIds, throughPosition }: HistoryRequest,
): readonly PastResult[] => {
  const wanted = new Set(organisationIds);
  const byPeriod = new Map<string, StoodRanking[]>();
  for (const ranking of rankings) {
    if (ranking.cycleId === cycleId) continue;
    for (const stood of stoodAt(ranking, throughPosition)) {
      if (!stood.past.standings.some(({ organisation }) => wanted.has(organisation))) continue;
      const key = `${stood.past.period.kind} ${stood.past.period.label}`;
      const known = byPeriod.get(key);
      if (known) known.push(stood);
      else byPeriod.set(key, [stood]);
    }
  }
  return [...byPeriod.values()].flatMap((stood) => withoutRepetition(stood, schemeId));
};

/** Peer groups of one cycle never share an organisation, so most periods stay as they are: the very same objects. */
const withoutRepetition = (stood: readonly StoodRanking[], schemeId: string): readonly PastResult[] => {
  const cycles = new Set(stood.map(({ ranking }) => ranking.cycleId));
  if (cycles.size === 1) return stood.map(({ past }) => past);
  const taken = new Set<string>();
  const groups = new Set<string>();
  return [...stood].sort(firstCounts(schemeId)).map(({ past }) => {
    const isApart =
      !groups.has(past.peerGroup) && past.standings.every(({ organisation }) => !taken.has(organisation));
    const kept = isApart ? past : givingWay(past, taken);
    groups.add(kept.peerGroup);
    for (const { organisation } of kept.standings) taken.add(organisation);
    return kept;
  });
};

/** The ranking of the same scheme counts first, then the one published last. */
const firstCounts =
  (schemeId: string) =>
  (one: StoodRanking, other: StoodRanking): number => {
    const [isOne, isOther] = [one, other].map(({ ranking }) => ranking.schemeId === schemeId);
    if (isOne !== isOther) return isOne === true ? -1 : 1;
    return other.position - one.position;
  };

const givingWay = (past: PastResult, taken: ReadonlySet<string>): PastResult => ({
  ...past,
  peerGroup: past.id,
  standings: past.standings.map((standing) =>
    taken.has(standing.organisation)
      ? { ...standing, organisation: `${past.id}/${standing.organisation}` }
      : standing,
  ),
});
