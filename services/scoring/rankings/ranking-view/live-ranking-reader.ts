import type { EventStore, ProjectionsByTenant, TenantId } from '@kaoping/event-sourcing';
import { rankingId } from '../decider/ranking.decider.ts';
import { TABLES, type RankingRow } from '../live-ranking/live-ranking.rows.ts';
import { CycleTimelines } from '../ranking-as-of/cycle-timelines.ts';
import { computeRanking, type RankedGroup } from '../result/compute-ranking.ts';
import { ledgerGroup, type GroupAt } from '../result/ledger-group.ts';
import type { ComputedRanking } from '../result/ranking-result.ts';
import { RankingReader, type RankingTarget } from './ranking-reader.ts';

/** How long a query waits for the read model to catch up before it asks the ledger itself, in milliseconds. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** Reads from the live rows where it can, and from the ledger where it must. */
export class LiveRankingReader extends RankingReader {
  private readonly timelines = new CycleTimelines();

  constructor(
    eventStore: EventStore,
    private readonly projections: ProjectionsByTenant,
  ) {
    super(eventStore);
  }

  async live(tenantId: TenantId, target: RankingTarget, atLeastPosition = 0): Promise<ComputedRanking> {
    const projection = await this.projections.of(tenantId);
    const isReached = await projection.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
    const id = rankingId(target.cycleId, target.peerGroupId);
    const row = isReached && (await projection.get<RankingRow>(TABLES.rankings, id));
    if (row && row.computed) return row.computed;
    // The rows lag behind, or there is no such ranking: the ledger knows which.
    const ledger = await this.ledger(tenantId);
    const { position: throughPosition } = await ledger.head();
    return computeRanking(await ledgerGroup(ledger, { ...target, throughPosition }));
  }

  async groupAt(tenantId: TenantId, at: GroupAt): Promise<RankedGroup> {
    const ledger = await this.ledger(tenantId);
    const projection = await this.projections.of(tenantId);
    const hasReached = await projection.reached(at.throughPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
    const group = hasReached && (await this.timelines.groupAt(tenantId, { ledger, projection }, at));
    return group || ledgerGroup(ledger, at);
  }
}
