import type { TenantId } from '@kaoping/event-sourcing';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks for a publication with the words of its scheme; for the latest where no revision is named. */
export class PublishedResultQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: RankingTarget & { readonly revision?: number },
  ) {}
}
