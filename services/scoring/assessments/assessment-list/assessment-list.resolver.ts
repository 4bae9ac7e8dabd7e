import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AssessmentPage, QueryAssessmentsArgs } from '../../generated/graphql.ts';
import { LOOKING, sightOf } from '../assessment-sight.ts';
import { AssessmentListReader } from './assessment-list.reader.ts';
import { publicAssessmentPage } from './public-assessment-page.ts';

@Resolver()
@Allow(...LOOKING)
export class AssessmentListResolver {
  constructor(@Inject(AssessmentListReader) private readonly list: AssessmentListReader) {}

  @Query('assessments')
  async assessments(
    @Request() request: RequestContext,
    @Args() { state, ...wanted }: QueryAssessmentsArgs,
  ): Promise<AssessmentPage> {
    const identity = request.identity();
    const ofState = state == null ? undefined : state === 'OPEN' ? 'open' : 'cancelled';
    const page = await this.list.page(identity.tenantId, { ...wanted, state: ofState });
    return publicAssessmentPage(page, sightOf(identity));
  }
}
