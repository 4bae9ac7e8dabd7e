import type { EventStore, Ledger, ProjectionsByTenant, TenantId } from '@kaoping/event-sourcing';
import { CycleUnknown } from '../../cycles/decider/cycle.errors.ts';
import { rankingId } from '../decider/ranking.decider.ts';
import { PeerGroupUnknown } from '../decider/ranking.errors.ts';
import { TABLES, type CycleRow, type RankingRow } from '../live-ranking/live-ranking.rows.ts';
import { CycleTimelines } from '../ranking-as-of/cycle-timelines.ts';
import { computeRanking, type RankedGroup } from '../result/compute-ranking.ts';
import { ledgerGroup, type GroupAt } from '../result/ledger-group.ts';
import type { ComputedRanking } from '../result/ranking-result.ts';

/** How long a query waits for the read model to catch up before it asks the ledger itself, in milliseconds. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** A ranking with the instant of the last change that counts in it. */
export interface RankingAtMoment {
  readonly computed: ComputedRanking;
  readonly recordedAt?: string;
}

/** Reads rankings, live or as of any position, from the read model where it can and the ledger where it must. */
export class RankingReader {
  private readonly timelines = new CycleTimelines();

  constructor(
    private readonly eventStore: EventStore,
    private readonly projections: ProjectionsByTenant,
  ) {}

  /**
   * The ranking as it stands.
   *
   * @param atLeastPosition Waits until everything up to this position is in it, so that a caller sees their
   *   own change.
   * @throws {CycleUnknown} or {@link PeerGroupUnknown}.
   */
  async live(
    tenantId: TenantId,
    { cycleId, peerGroupId }: Omit<GroupAt, 'throughPosition'>,
    atLeastPosition = 0,
  ): Promise<RankingAtMoment> {
    const projection = await this.projections.of(tenantId);
    await projection.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
    const row = await projection.get<RankingRow>(TABLES.rankings, rankingId(cycleId, peerGroupId));
    if (row?.computed) {
      return { computed: row.computed, ...(row.recordedAt !== undefined && { recordedAt: row.recordedAt }) };
    }
    const cycle = await projection.get<CycleRow>(TABLES.cycles, cycleId);
    throw cycle ? new PeerGroupUnknown(cycleId, peerGroupId) : new CycleUnknown(cycleId);
  }

  /** The ranking as of a ledger position; the same at any time, however often it is asked for. */
  async asOf(tenantId: TenantId, at: GroupAt): Promise<ComputedRanking> {
    return computeRanking(await this.groupAt(tenantId, at));
  }

  /** The peer group that {@link asOf} ranks. */
  async groupAt(tenantId: TenantId, at: GroupAt): Promise<RankedGroup> {
    const ledger = await this.ledger(tenantId);
    const projection = await this.projections.of(tenantId);
    const hasReached = await projection.reached(at.throughPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
    const group = hasReached && (await this.timelines.groupAt(tenantId, { ledger, projection }, at));
    return group || ledgerGroup(ledger, at);
  }

  ledger(tenantId: TenantId): Promise<Ledger> {
    return this.eventStore.ledger(tenantId);
  }
}
