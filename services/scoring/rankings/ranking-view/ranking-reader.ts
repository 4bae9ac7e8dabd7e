import type { EventStore, Ledger, TenantId } from '@kaoping/event-sourcing';
import { computeRanking, type RankedGroup } from '../result/compute-ranking.ts';
import type { GroupAt } from '../result/ledger-group.ts';
import type { ComputedRanking } from '../result/ranking-result.ts';

/** Names a ranking, at whatever moment. */
export type RankingTarget = Omit<GroupAt, 'throughPosition'>;

/** Reads rankings, live or as of any position. */
export abstract class RankingReader {
  constructor(protected readonly eventStore: EventStore) {}

  /**
   * The ranking as it stands.
   *
   * @param atLeastPosition Everything up to this position is in it, so that a caller sees their own change.
   * @throws {CycleUnknown} or {@link PeerGroupUnknown}.
   */
  abstract live(
    tenantId: TenantId,
    target: RankingTarget,
    atLeastPosition?: number,
  ): Promise<ComputedRanking>;

  /** The peer group as of a ledger position, ready to be ranked. */
  abstract groupAt(tenantId: TenantId, at: GroupAt): Promise<RankedGroup>;

  /** The ranking as of a ledger position: the same at any time, however often it is asked for. */
  async asOf(tenantId: TenantId, at: GroupAt): Promise<ComputedRanking> {
    return computeRanking(await this.groupAt(tenantId, at));
  }

  ledger(tenantId: TenantId): Promise<Ledger> {
    return this.eventStore.ledger(tenantId);
  }
}
