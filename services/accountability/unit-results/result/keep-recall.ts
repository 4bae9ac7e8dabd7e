import type { DataOf, rankingRecalled } from '@kaoping/contracts';
import type { TenantReadModels } from '@kaoping/event-sourcing';
import { changeRanking } from './change-ranking.ts';
import { byRevision } from './put-row.ts';

/** Keeps a recall, also one that comes before its publication. */
export const keepRecall = (
  rows: TenantReadModels,
  { cycleId, peerGroup, ...recall }: DataOf<typeof rankingRecalled>,
): Promise<void> =>
  changeRanking(rows, { cycleId, peerGroup }, (ranking) =>
    ranking.recalls.some(({ revision }) => revision === recall.revision)
      ? ranking
      : { ...ranking, recalls: [...ranking.recalls, recall].toSorted(byRevision) },
  );
