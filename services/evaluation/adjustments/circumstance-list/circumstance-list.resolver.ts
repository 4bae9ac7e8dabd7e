import { AllowSignedIn, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AdjustmentCircumstance, QueryAdjustmentCircumstancesArgs } from '../../generated/graphql.ts';
import { publicSide, sideOf } from '../adjustment-words.ts';
import { CircumstanceListQuery, type CircumstanceView } from './circumstance-list.query.ts';

/** The rules are everybody's who is assessed by them. */
@Resolver()
@AllowSignedIn()
export class CircumstanceListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('adjustmentCircumstances')
  async adjustmentCircumstances(
    @Request() request: RequestContext,
    @Args() { cycleId, side }: QueryAdjustmentCircumstancesArgs,
  ): Promise<readonly AdjustmentCircumstance[]> {
    const { tenantId } = request.identity();
    const query = new CircumstanceListQuery(tenantId, cycleId, side == null ? undefined : sideOf(side));
    const views = await this.queries.execute<CircumstanceListQuery, readonly CircumstanceView[]>(query);
    return views.map(({ inputs: _, ...view }) => ({ ...view, side: publicSide(view.side) }));
  }
}
