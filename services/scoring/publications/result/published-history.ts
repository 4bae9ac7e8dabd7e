import type { TenantId } from '@kaoping/event-sourcing';
import type { PastResult } from '@kaoping/scoring-engine';

/** For which assessment earlier results are asked, and as of which ledger position. */
export interface HistoryRequest {
  readonly cycleId: string;
  readonly schemeId: string;
  readonly organisationIds: readonly string[];
  readonly throughPosition: number;
}

/**
 * Reads what was published of earlier periods: of each ranking the latest revision by then, none that was recalled,
 * never the cycle's own. Where two rankings of one period hold the same organisation, the one of the same scheme counts,
 * else the one that was published last, and the rest is left out. Ids of results are `<cycleId>:<peerGroup>`.
 */
export abstract class PublishedHistory {
  abstract before(tenantId: TenantId, request: HistoryRequest): Promise<readonly PastResult[]>;
}
