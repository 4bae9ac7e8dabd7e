import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AssessmentComparison, QueryCompareAssessmentArgs } from '../../generated/graphql.ts';
import { LOOKING, sightOf } from '../assessment-sight.ts';
import { AssessmentAtQuery } from '../live-assessments/assessment-at.query.ts';
import type { TimelineAt } from '../live-assessments/live-assessments.ts';
import type { WantedMoment } from '../result/moment.ts';
import { publicAssessmentComparison } from './public-assessment-comparison.ts';

@Resolver('AssessmentComparison')
@Allow(...LOOKING)
export class AssessmentComparisonResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('compareAssessment')
  async compareAssessment(
    @Request() request: RequestContext,
    @Args() { cycleId, from, to, ...wanted }: QueryCompareAssessmentArgs,
  ): Promise<AssessmentComparison> {
    const identity = request.identity();
    const read = (moment?: WantedMoment | null): Promise<TimelineAt> =>
      this.queries.execute(new AssessmentAtQuery(identity.tenantId, cycleId, moment, request.now));
    return publicAssessmentComparison((await read(from)).at, await read(to), wanted, sightOf(identity));
  }
}
