import { dayOf } from '@kaoping/calendar';
import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AppealPage, QueryAppealsArgs } from '../../generated/graphql.ts';
import { pageRequestOf, type RowPage } from '../../live-page.ts';
import { AppealListQuery } from './appeal-list.query.ts';
import type { AppealRow } from './appeal-list.rows.ts';
import { publicAppeal } from './public-appeal.ts';

@Resolver()
@Allow('officer', 'recorder', 'reviewer', 'auditor')
export class AppealListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('appeals')
  async appeals(@Request() request: RequestContext, @Args() args: QueryAppealsArgs): Promise<AppealPage> {
    const { cycleId } = args;
    const asked = { cycleId, ...pageRequestOf(args), ...filterOf(args) };
    const query = new AppealListQuery(request.identity(), asked);
    const page = await this.queries.execute<AppealListQuery, RowPage<AppealRow>>(query);
    const today = dayOf(request.now);
    return {
      appeals: page.rows.map((row) => publicAppeal(row, today)),
      nextCursor: page.nextCursor ?? null,
    };
  }
}

const filterOf = ({ organisationId, status }: QueryAppealsArgs) => ({
  ...(organisationId != null && { organisationId }),
  ...(status != null && { status: status.toLowerCase() as AppealRow['status'] }),
});
