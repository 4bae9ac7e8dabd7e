import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for a page of a cycle's votes. */
export class BallotCampaignListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly page: {
      readonly cycleId: string;
      readonly cursor?: string;
      readonly limit?: number;
      readonly atLeastPosition?: number;
    },
  ) {}
}
