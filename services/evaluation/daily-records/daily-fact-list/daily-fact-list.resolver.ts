import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  DailyFact,
  DailyFactPage,
  DailyFactStatus,
  QueryDailyFactsArgs,
} from '../../generated/graphql.ts';
import { DailyFactListQuery } from './daily-fact-list.query.ts';
import type { DailyFactRow, DailyFactRowPage } from './daily-fact-list.rows.ts';

@Resolver('DailyFact')
@Allow('officer', 'reviewer', 'auditor', 'recorder')
export class DailyFactListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('dailyFacts')
  async dailyFacts(
    @Request() request: RequestContext,
    @Args() args: QueryDailyFactsArgs,
  ): Promise<DailyFactPage> {
    const query = new DailyFactListQuery(request.identity(), askedOf(args));
    const { rows, nextCursor } = await this.queries.execute<DailyFactListQuery, DailyFactRowPage>(query);
    return { facts: rows.map(publicFact), ...(nextCursor !== undefined && { nextCursor }) };
  }
}

/** GraphQL says null for what is left out. */
const askedOf = (args: QueryDailyFactsArgs): DailyFactListQuery['asked'] => {
  const { cycleId, organisationId, cursor, limit, atLeastPosition } = args;
  return {
    cycleId,
    ...(organisationId != null && { organisationId }),
    ...(cursor != null && { cursor }),
    ...(limit != null && { limit }),
    ...(atLeastPosition != null && { atLeastPosition }),
  };
};

const publicFact = ({ organisation, status, ...row }: DailyFactRow): DailyFact => ({
  ...row,
  organisationId: organisation.organisationId,
  organisationName: organisation.name,
  status: status.toUpperCase() as DailyFactStatus,
});
