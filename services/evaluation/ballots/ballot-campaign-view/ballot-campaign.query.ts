import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for one vote. */
export class BallotCampaignQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly campaignId: string,
  ) {}
}
