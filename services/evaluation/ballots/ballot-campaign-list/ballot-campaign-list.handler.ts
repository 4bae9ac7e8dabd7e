import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { livePage, type RowPage } from '../../live-page.ts';
import { BallotCampaignListQuery } from './ballot-campaign-list.query.ts';
import { BALLOT_CAMPAIGN_LIST, CAMPAIGN_TABLE, type CampaignRow } from './ballot-campaign.row.ts';

@QueryHandler(BallotCampaignListQuery)
export class BallotCampaignListHandler implements IQueryHandler<BallotCampaignListQuery> {
  constructor(@Inject(BALLOT_CAMPAIGN_LIST) private readonly campaigns: ProjectionsByTenant) {}

  execute({ tenantId, cycleId, page }: BallotCampaignListQuery): Promise<RowPage<CampaignRow>> {
    const listed = { table: CAMPAIGN_TABLE, index: 'cycle', equals: cycleId };
    return livePage<CampaignRow>(this.campaigns, tenantId, listed, page);
  }
}
