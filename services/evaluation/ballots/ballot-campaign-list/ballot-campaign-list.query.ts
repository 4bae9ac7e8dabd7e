import type { TenantId } from '@kaoping/event-sourcing';
import type { PageRequest } from '../../live-page.ts';

/** Asks for a page of a cycle's votes. */
export class BallotCampaignListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly cycleId: string,
    readonly page: PageRequest,
  ) {}
}
