import type { TenantId } from '@kaoping/event-sourcing';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks what follows from a ranking. */
export class DerivedConsequencesQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: RankingTarget,
  ) {}
}
