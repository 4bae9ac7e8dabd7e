import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { CommunityPointsPage, QueryCommunityPointsArgs } from '../../generated/graphql.ts';
import { livePage, pageRequestOf } from '../../live-page.ts';
import { COMMUNITY_POINTS_LIST } from './community-points-list.token.ts';
import { communityPointsPageOf } from './community-points-page.ts';
import { COMMUNITY_POINTS_TABLE, type CommunityPointsRow } from './community-points.row.ts';

const ROLES = ['officer', 'recorder', 'reviewer', 'auditor'] as const;

@Resolver('CommunityPointsPage')
@Allow(...ROLES)
export class CommunityPointsListResolver {
  constructor(@Inject(COMMUNITY_POINTS_LIST) private readonly lists: ProjectionsByTenant) {}

  @Query('communityPoints')
  async communityPoints(
    @Request() request: RequestContext,
    @Args() { year, ...wish }: QueryCommunityPointsArgs,
  ): Promise<CommunityPointsPage> {
    const identity = request.identity();
    const where = { table: COMMUNITY_POINTS_TABLE, index: 'year', equals: year };
    const page = await livePage<CommunityPointsRow>(
      this.lists,
      identity.tenantId,
      where,
      pageRequestOf(wish),
    );
    return communityPointsPageOf(page, reachOf(identity, ROLES));
  }
}
