import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { HeldCampaign } from '../decider/ballot-campaign.state.ts';
import { loadCampaign } from '../decider/load-campaign.ts';
import { BallotCampaignQuery } from './ballot-campaign.query.ts';

@QueryHandler(BallotCampaignQuery)
export class BallotCampaignHandler implements IQueryHandler<BallotCampaignQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  execute({ tenantId, campaignId }: BallotCampaignQuery): Promise<HeldCampaign> {
    return loadCampaign(this.eventStore, tenantId, campaignId);
  }
}
