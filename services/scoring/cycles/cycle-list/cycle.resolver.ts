import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Cycle, QueryCycleArgs } from '../../generated/graphql.ts';
import { CycleUnknown } from '../decider/cycle.errors.ts';
import { CycleListQuery, type CycleView } from './cycle-list.query.ts';
import { cycleOf } from './cycle-view.ts';

@Resolver('Cycle')
@Allow('officer', 'recorder', 'auditor')
export class CycleResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('cycles')
  async cycles(@Request() request: RequestContext): Promise<readonly Cycle[]> {
    return (await this.list(request)).map(cycleOf);
  }

  @Query('cycle')
  async cycle(@Request() request: RequestContext, @Args() { id }: QueryCycleArgs): Promise<Cycle> {
    const [cycle] = await this.list(request, id);
    if (!cycle) throw new CycleUnknown(id);
    return cycleOf(cycle);
  }

  private list(request: RequestContext, cycleId?: string): Promise<readonly CycleView[]> {
    return this.queries.execute(new CycleListQuery(request.identity().tenantId, cycleId));
  }
}
