import type { TenantId } from '@kaoping/event-sourcing';
import type { ReportedStanding } from '../decider/reported-result.events.ts';
import type { ReportedResultKey } from '../result/reported-result-id.ts';
import type { ReportedRankingRow } from '../result/reported-rows.ts';

/** A reported ranking with the units of one of its revisions. */
export interface ReportedResultView {
  readonly ranking: ReportedRankingRow;
  readonly revision: number;
  readonly standings: readonly ReportedStanding[];
}

/** Asks for one reported ranking; for its latest revision where none is named. */
export class ReportedResultQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: ReportedResultKey & { readonly revision?: number },
  ) {}
}
