import type { EventStore, TenantId } from '@kaoping/event-sourcing';
import type { PastResult } from '@kaoping/scoring-engine';
import { LedgerPastRankings } from './ledger-past-rankings.ts';
import { PublishedHistory, type HistoryRequest } from './published-history.ts';
import { standingHistory } from './standing-history.ts';

/** Reads earlier results from the ledger alone, exact at any position. */
export class LedgerPublishedHistory extends PublishedHistory {
  private readonly rankings: LedgerPastRankings;

  constructor(eventStore: EventStore, rankings = new LedgerPastRankings(eventStore)) {
    super();
    this.rankings = rankings;
  }

  override async before(tenantId: TenantId, request: HistoryRequest): Promise<readonly PastResult[]> {
    const rankings = await this.rankings.through(tenantId, request.throughPosition);
    return standingHistory(rankings.values(), request);
  }
}
