import { AllowSignedIn, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { PayRun, QueryPayRunArgs } from '../../generated/graphql.ts';
import { PayRunQuery, type PayRunAsked, type PayRunView } from './pay-run.query.ts';
import { publicPayRun } from './public-pay-run.ts';

/** Whoever has a settled line of their own may see it; the view shows more by the roles that read pay. */
@Resolver()
@AllowSignedIn()
export class PayRunResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('payRun')
  async payRun(@Request() request: RequestContext, @Args() args: QueryPayRunArgs): Promise<PayRun> {
    const query = new PayRunQuery(request.identity(), askedOf(args));
    return publicPayRun(await this.queries.execute<PayRunQuery, PayRunView>(query));
  }
}

const askedOf = ({ payRunId, round, organisationId, after, first }: QueryPayRunArgs): PayRunAsked => ({
  payRunId,
  ...(round != null && { round }),
  ...(organisationId != null && { organisationId }),
  ...(after != null && { after }),
  ...(first != null && { first }),
});
