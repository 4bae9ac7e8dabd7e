import { Allow, reachOf, Request, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { BallotCampaign, BallotCampaignPage, QueryBallotCampaignsArgs } from '../generated/graphql.ts';
import { pageRequestOf, type RowPage } from '../live-page.ts';
import { BallotCampaignListQuery } from './ballot-campaign-list/ballot-campaign-list.query.ts';
import type { CampaignRow } from './ballot-campaign-list/ballot-campaign.row.ts';
import { publicPage } from './ballot-campaign-list/public-page.ts';
import { BallotCampaignQuery } from './ballot-campaign-view/ballot-campaign.query.ts';
import { publicCampaign } from './ballot-campaign-view/public-campaign.ts';
import { BallotGate } from './ballot-gate.ts';
import type { HeldCampaign } from './decider/ballot-campaign.state.ts';

const READERS: readonly Role[] = ['officer', 'auditor'];

@Resolver()
@Allow(...READERS)
export class BallotCampaignResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(BallotGate) private readonly gate: BallotGate,
  ) {}

  @Query('ballotCampaign')
  async ballotCampaign(
    @Request() request: RequestContext,
    @Args('campaignId') campaignId: string,
  ): Promise<BallotCampaign> {
    const identity = request.identity();
    await this.gate.admit(identity, campaignId, READERS);
    const query = new BallotCampaignQuery(identity.tenantId, campaignId);
    return publicCampaign(campaignId, await this.queries.execute<BallotCampaignQuery, HeldCampaign>(query));
  }

  @Query('ballotCampaigns')
  async ballotCampaigns(
    @Request() request: RequestContext,
    @Args() { cycleId, ...page }: QueryBallotCampaignsArgs,
  ): Promise<BallotCampaignPage> {
    const identity = request.identity();
    const query = new BallotCampaignListQuery(identity.tenantId, cycleId, pageRequestOf(page));
    const rows = await this.queries.execute<BallotCampaignListQuery, RowPage<CampaignRow>>(query);
    return publicPage(rows, reachOf(identity, READERS));
  }
}
