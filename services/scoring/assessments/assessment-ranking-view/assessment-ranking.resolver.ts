import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AssessmentRanking, QueryAssessmentRankingArgs } from '../../generated/graphql.ts';
import { LOOKING, sightOf } from '../assessment-sight.ts';
import { AssessmentAtQuery } from '../live-assessments/assessment-at.query.ts';
import type { TimelineAt } from '../live-assessments/live-assessments.ts';
import { publicAssessmentRanking } from './public-assessment-ranking.ts';

@Resolver('AssessmentRanking')
@Allow(...LOOKING)
export class AssessmentRankingResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('assessmentRanking')
  async assessmentRanking(
    @Request() request: RequestContext,
    @Args() { cycleId, at, ...wanted }: QueryAssessmentRankingArgs,
  ): Promise<AssessmentRanking> {
    const identity = request.identity();
    const query = new AssessmentAtQuery(identity.tenantId, cycleId, at, request.now);
    const found = await this.queries.execute<AssessmentAtQuery, TimelineAt>(query);
    return publicAssessmentRanking(found.at, wanted, sightOf(identity));
  }
}
