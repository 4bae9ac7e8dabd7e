import type { PastResult, PastStanding, Period, PlanResult } from '@kaoping/scoring-engine';
import type { StandingRow } from './read-standings.ts';

/**
 * Rows of earlier results as whole results, one for each period and peer group, so that "last" and "bottom" can
 * be told.
 *
 * @param periodOf Reads a period's label.
 * @param onlyGroup The group of rows that name none.
 */
export const pastResults = (
  rows: readonly StandingRow[],
  periodOf: (label: string) => Period | undefined,
  onlyGroup: string,
): readonly PastResult[] => {
  const results = new Map<string, { period: Period; peerGroup: string; standings: PastStanding[] }>();
  for (const row of rows) {
    const period = periodOf(row.period ?? '');
    if (period === undefined) continue;
    const peerGroup = row.peerGroup ?? onlyGroup;
    const id = `${period.label} ${peerGroup}`;
    const result = results.get(id) ?? { period, peerGroup, standings: [] };
    results.set(id, result);
    result.standings.push(pastStanding(row));
  }
  return [...results].map(([id, result]) => ({ id, ...result }));
};

const pastStanding = ({ organisation, rank, score, grade, facts, figures }: StandingRow): PastStanding => ({
  organisation,
  ...(rank === undefined ? {} : { rank }),
  ...(score === undefined ? {} : { score }),
  ...(grade === undefined ? {} : { grade }),
  facts,
  figures,
});

/** A computed result as earlier ones, one for each peer group, for the periods after it. */
export const asPastResults = (result: PlanResult, period: Period): readonly PastResult[] => {
  const groups = new Map<string, PastStanding[]>();
  for (const { organisation, peerGroup, rank, score, grade, flags, pay } of result.standings) {
    const standings = groups.get(peerGroup) ?? [];
    groups.set(peerGroup, standings);
    standings.push({
      organisation,
      rank,
      score,
      ...(grade === undefined ? {} : { grade }),
      facts: flags,
      figures: pay,
    });
  }
  return [...groups].map(([peerGroup, standings]) => ({
    id: `${period.label} ${peerGroup}`,
    period,
    peerGroup,
    standings,
  }));
};
