import type { DocumentPage, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { BallotCampaignListQuery } from './ballot-campaign-list.query.ts';
import { BALLOT_CAMPAIGN_LIST, type CampaignRow } from './ballot-campaign.row.ts';
import { listCampaigns } from './list-campaigns.ts';

@QueryHandler(BallotCampaignListQuery)
export class BallotCampaignListHandler implements IQueryHandler<BallotCampaignListQuery> {
  constructor(@Inject(BALLOT_CAMPAIGN_LIST) private readonly campaigns: ProjectionsByTenant) {}

  async execute({ tenantId, page }: BallotCampaignListQuery): Promise<DocumentPage<CampaignRow>> {
    return listCampaigns(await this.campaigns.of(tenantId), page);
  }
}
