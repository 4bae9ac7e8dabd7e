import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryUnitScorecardArgs, UnitScorecard } from '../../generated/graphql.ts';
import { LOOKING, sightOf } from '../assessment-sight.ts';
import { AssessmentAtQuery } from '../live-assessments/assessment-at.query.ts';
import type { TimelineAt } from '../live-assessments/live-assessments.ts';
import { publicUnitScorecard } from './public-unit-scorecard.ts';

@Resolver('UnitScorecard')
@Allow(...LOOKING)
export class UnitScorecardResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('unitScorecard')
  async unitScorecard(
    @Request() request: RequestContext,
    @Args() { cycleId, at, ...wanted }: QueryUnitScorecardArgs,
  ): Promise<UnitScorecard> {
    const identity = request.identity();
    const query = new AssessmentAtQuery(identity.tenantId, cycleId, at, request.now);
    const found = await this.queries.execute<AssessmentAtQuery, TimelineAt>(query);
    return publicUnitScorecard(found, wanted, sightOf(identity));
  }
}
