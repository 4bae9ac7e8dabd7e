import type { TenantId } from '@kaoping/event-sourcing';
import { computeRanking, type RankedGroup } from '../result/compute-ranking.ts';
import { ledgerGroup, type GroupAt } from '../result/ledger-group.ts';
import type { ComputedRanking } from '../result/ranking-result.ts';
import { RankingReader, type RankingTarget } from './ranking-reader.ts';

/** Folds the ledger for every answer: for a process that runs no projections, such as the command line. */
export class LedgerRankingReader extends RankingReader {
  async live(tenantId: TenantId, target: RankingTarget): Promise<ComputedRanking> {
    const { position: throughPosition } = await (await this.ledger(tenantId)).head();
    return computeRanking(await this.groupAt(tenantId, { ...target, throughPosition }));
  }

  async groupAt(tenantId: TenantId, at: GroupAt): Promise<RankedGroup> {
    return ledgerGroup(await this.ledger(tenantId), at);
  }
}
