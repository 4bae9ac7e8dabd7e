import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Assessment, QueryAssessmentArgs } from '../../generated/graphql.ts';
import { LOOKING, sightOf } from '../assessment-sight.ts';
import { AssessmentAtQuery } from '../live-assessments/assessment-at.query.ts';
import type { TimelineAt } from '../live-assessments/live-assessments.ts';
import { publicAssessment } from './public-assessment.ts';

@Resolver('Assessment')
@Allow(...LOOKING)
export class AssessmentResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('assessment')
  async assessment(
    @Request() request: RequestContext,
    @Args() { cycleId, at }: QueryAssessmentArgs,
  ): Promise<Assessment> {
    const identity = request.identity();
    const query = new AssessmentAtQuery(identity.tenantId, cycleId, at, request.now);
    const found = await this.queries.execute<AssessmentAtQuery, TimelineAt>(query);
    return publicAssessment(found, sightOf(identity));
  }
}
