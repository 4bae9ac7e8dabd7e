import { Allow, reachOf, Request, type RequestContext, type Role } from '@kaoping/nest-platform';
import type { DocumentPage } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryRectificationArgs,
  QueryRectificationCountsArgs,
  QueryRectificationsArgs,
  RectificationCountsPage,
  RectificationDetails,
  RectificationPage,
} from '../generated/graphql.ts';
import { publicCounts, publicRectification } from './public-rectification.ts';
import { filterOf, pageWishOf } from './rectification-input.ts';
import {
  RectificationCountsQuery,
  RectificationListQuery,
} from './rectification-list/rectification-list.query.ts';
import type { RectificationCountRow, RectificationRow } from './rectification-list/rectification.row.ts';
import { publicStep } from './rectification-view/public-step.ts';
import type { RectificationHistory } from './rectification-view/rectification-history.ts';
import { RectificationQuery } from './rectification-view/rectification.query.ts';

const READERS: readonly Role[] = ['officer', 'recorder', 'reviewer', 'auditor'];

@Resolver()
@Allow(...READERS)
export class RectificationResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('rectifications')
  async rectifications(
    @Request() request: RequestContext,
    @Args() args: QueryRectificationsArgs,
  ): Promise<RectificationPage> {
    const identity = request.identity();
    const reach = reachOf(identity, READERS);
    const query = new RectificationListQuery(identity.tenantId, reach, pageWishOf(args), filterOf(args));
    const page = await this.queries.execute<RectificationListQuery, DocumentPage<RectificationRow>>(query);
    return {
      rectifications: page.documents.map(({ key, data }) => publicRectification(key, data)),
      nextCursor: page.nextCursor ?? null,
    };
  }

  @Query('rectification')
  async rectification(
    @Request() request: RequestContext,
    @Args() { id }: QueryRectificationArgs,
  ): Promise<RectificationDetails> {
    const identity = request.identity();
    const query = new RectificationQuery(identity.tenantId, reachOf(identity, READERS), id);
    const found = await this.queries.execute<RectificationQuery, RectificationHistory>(query);
    return {
      rectification: publicRectification(found.rectificationId, found.state),
      history: found.events.map(publicStep),
    };
  }

  @Query('rectificationCounts')
  async rectificationCounts(
    @Request() request: RequestContext,
    @Args() args: QueryRectificationCountsArgs,
  ): Promise<RectificationCountsPage> {
    const identity = request.identity();
    const query = new RectificationCountsQuery(
      identity.tenantId,
      reachOf(identity, READERS),
      pageWishOf(args),
    );
    const page = await this.queries.execute<RectificationCountsQuery, DocumentPage<RectificationCountRow>>(
      query,
    );
    return {
      units: page.documents.map(({ data }) => publicCounts(data)),
      nextCursor: page.nextCursor ?? null,
    };
  }
}
