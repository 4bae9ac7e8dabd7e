import type { TenantId } from '@kaoping/event-sourcing';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks to compute a publication anew and to compare it. */
export class PublishedResultReplayQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: RankingTarget & { readonly revision: number },
  ) {}
}
