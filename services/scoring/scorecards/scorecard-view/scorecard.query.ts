import type { TenantId } from '@kaoping/event-sourcing';
import type { ScorecardTarget } from '../decider/scorecard.commands.ts';

/** Asks for a scorecard as it stands. */
export class ScorecardQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: ScorecardTarget,
  ) {}
}
