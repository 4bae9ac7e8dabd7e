import { pageRequestOf, type RowPage } from '../../live-page.ts';
import { Allow, AllowSignedIn, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  AdjustmentPage,
  OverdueNoticePage,
  PublicisedAdjustmentPage,
  QueryAdjustmentsArgs,
  QueryOverdueNoticesArgs,
  QueryPublicisedAdjustmentsArgs,
} from '../../generated/graphql.ts';
import { sideOf, statusOf } from '../adjustment-words.ts';
import {
  AdjustmentListQuery,
  AdjustmentPublicityQuery,
  OverdueNoticeListQuery,
  type AdjustmentFilter,
  type AdjustmentPageRequest,
} from './adjustment-list.query.ts';
import type { AdjustmentRow, NoticeRow } from './adjustment-list.rows.ts';
import { publicAdjustments, publicisedPage, publicNotices } from './public-adjustment.ts';

@Resolver()
@Allow('officer', 'recorder', 'reviewer', 'auditor')
export class AdjustmentListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('adjustments')
  async adjustments(
    @Request() request: RequestContext,
    @Args() args: QueryAdjustmentsArgs,
  ): Promise<AdjustmentPage> {
    const query = new AdjustmentListQuery(request.identity(), { ...pageOf(args), ...filterOf(args) });
    return publicAdjustments(await this.queries.execute<AdjustmentListQuery, RowPage<AdjustmentRow>>(query));
  }

  @Query('publicisedAdjustments')
  @AllowSignedIn()
  async publicisedAdjustments(
    @Request() request: RequestContext,
    @Args() args: QueryPublicisedAdjustmentsArgs,
  ): Promise<PublicisedAdjustmentPage> {
    const query = new AdjustmentPublicityQuery(request.identity(), pageOf(args));
    return publicisedPage(
      await this.queries.execute<AdjustmentPublicityQuery, RowPage<AdjustmentRow>>(query),
    );
  }

  @Query('overdueNotices')
  async overdueNotices(
    @Request() request: RequestContext,
    @Args() args: QueryOverdueNoticesArgs,
  ): Promise<OverdueNoticePage> {
    const { organisationId } = args;
    const asked = { ...pageOf(args), ...(organisationId != null && { organisationId }) };
    const query = new OverdueNoticeListQuery(request.identity(), asked);
    return publicNotices(await this.queries.execute<OverdueNoticeListQuery, RowPage<NoticeRow>>(query));
  }
}

const pageOf = (args: QueryPublicisedAdjustmentsArgs): AdjustmentPageRequest => ({
  cycleId: args.cycleId,
  ...pageRequestOf(args),
});

const filterOf = ({
  status,
  organisationId,
  side,
  circumstance,
}: QueryAdjustmentsArgs): AdjustmentFilter => ({
  ...(status != null && { status: statusOf(status) }),
  ...(organisationId != null && { organisationId }),
  ...(side != null && circumstance != null && { circumstance: { side: sideOf(side), circumstance } }),
});
