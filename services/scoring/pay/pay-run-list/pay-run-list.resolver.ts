import { Allow, AllowSignedIn, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { OwnPayPage, PayRunPage, QueryOwnPayArgs, QueryPayRunsArgs } from '../../generated/graphql.ts';
import {
  OwnPayQuery,
  PayRunListQuery,
  type OwnPayListPage,
  type PayPageAsked,
  type PayRunListPage,
} from './pay-run-list.query.ts';
import { publicOwnPay, publicPayRuns } from './public-pay-list.ts';

@Resolver()
@Allow('officer', 'reviewer', 'auditor')
export class PayRunListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('payRuns')
  async payRuns(@Request() request: RequestContext, @Args() args: QueryPayRunsArgs): Promise<PayRunPage> {
    const { cycleId } = args;
    const asked = { ...pageOf(args), ...(cycleId != null && { cycleId }) };
    const query = new PayRunListQuery(request.identity(), asked);
    return publicPayRuns(await this.queries.execute<PayRunListQuery, PayRunListPage>(query));
  }

  @Query('ownPay')
  @AllowSignedIn()
  async ownPay(@Request() request: RequestContext, @Args() args: QueryOwnPayArgs): Promise<OwnPayPage> {
    const query = new OwnPayQuery(request.identity(), pageOf(args));
    return publicOwnPay(await this.queries.execute<OwnPayQuery, OwnPayListPage>(query));
  }
}

const pageOf = ({ after, first, atLeastPosition }: QueryOwnPayArgs): PayPageAsked => ({
  ...(after != null && { after }),
  ...(first != null && { first }),
  ...(atLeastPosition != null && { atLeastPosition }),
});
