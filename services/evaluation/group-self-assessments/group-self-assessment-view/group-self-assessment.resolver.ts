import { Allow, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { GroupSelfAssessment, QueryGroupSelfAssessmentArgs } from '../../generated/graphql.ts';
import type { LoadedForm } from '../result/load-form.ts';
import { GroupSelfAssessmentQuery } from './group-self-assessment.query.ts';
import { publicGroupSelfAssessment } from './public-group-self-assessment.ts';

const READERS = ['officer', 'recorder', 'reviewer', 'auditor'] as const;

@Resolver()
@Allow(...READERS)
export class GroupSelfAssessmentResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('groupSelfAssessment')
  async groupSelfAssessment(
    @Request() request: RequestContext,
    @Args() { schemeId, period, version, round }: QueryGroupSelfAssessmentArgs,
  ): Promise<GroupSelfAssessment> {
    const identity = request.identity();
    reachOf(identity, READERS).requireWhole();
    const wanted = { schemeId, period, ...(version != null && { version }) };
    const query = new GroupSelfAssessmentQuery(identity.tenantId, wanted);
    const loaded = await this.queries.execute<GroupSelfAssessmentQuery, LoadedForm>(query);
    return publicGroupSelfAssessment(loaded, round);
  }
}
