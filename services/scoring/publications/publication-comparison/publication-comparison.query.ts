import type { TenantId } from '@kaoping/event-sourcing';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks what changed for whom between two revisions. */
export class PublicationComparisonQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: RankingTarget & { readonly from: number; readonly to: number },
  ) {}
}
