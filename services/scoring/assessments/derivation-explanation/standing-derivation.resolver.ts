import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryStandingDerivationArgs, StandingDerivation } from '../../generated/graphql.ts';
import { LOOKING, sightOf } from '../assessment-sight.ts';
import { AssessmentAtQuery } from '../live-assessments/assessment-at.query.ts';
import type { TimelineAt } from '../live-assessments/live-assessments.ts';
import { publicDerivation } from './public-derivation.ts';

@Resolver('StandingDerivation')
@Allow(...LOOKING)
export class StandingDerivationResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('standingDerivation')
  async standingDerivation(
    @Request() request: RequestContext,
    @Args() { cycleId, at, ...wanted }: QueryStandingDerivationArgs,
  ): Promise<StandingDerivation> {
    const identity = request.identity();
    const query = new AssessmentAtQuery(identity.tenantId, cycleId, at, request.now);
    const found = await this.queries.execute<AssessmentAtQuery, TimelineAt>(query);
    return publicDerivation(found.at, wanted, sightOf(identity));
  }
}
