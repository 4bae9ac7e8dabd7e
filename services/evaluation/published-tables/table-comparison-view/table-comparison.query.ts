import type { TenantId } from '@kaoping/event-sourcing';
import type { PublishedTableCompared } from '../decider/published-table.events.ts';

/** Asks for the comparisons that were made with a scheme, the latest first; or for one of them. */
export class TableComparisonsQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly schemeId: string,
    readonly comparisonId?: string,
  ) {}
}

/** A comparison with who made it. */
export interface TableComparisonView {
  readonly comparison: PublishedTableCompared['data'];
  readonly comparedBy: string;
  readonly position: number;
}
