import type { TenantReadModels } from '@kaoping/event-sourcing';
import { placeOf, putRow } from './put-row.ts';
import { rankingKey, RESULTS, type RankingRow } from './result-rows.ts';

/** Changes the row of a ranking, which is made where there is none; nothing is written where nothing changes. */
export const changeRanking = async (
  rows: TenantReadModels,
  { cycleId, peerGroup }: Pick<RankingRow, 'cycleId' | 'peerGroup'>,
  change: (ranking: RankingRow) => RankingRow,
): Promise<void> => {
  const place = await placeOf<RankingRow>(rows, RESULTS.rankings, rankingKey(cycleId, peerGroup));
  const before = place.stored?.data ?? { cycleId, peerGroup, revisions: [], recalls: [] };
  const after = change(before);
  if (after !== before) await rows.commit({ changes: [putRow(place, after)] });
};
