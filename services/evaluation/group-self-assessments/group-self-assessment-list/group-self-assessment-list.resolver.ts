import { Allow, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { spelled } from '../../cycles/result/spelled.ts';
import type {
  GroupSelfAssessmentPage,
  GroupSelfAssessmentSummary,
  QueryGroupSelfAssessmentsArgs,
} from '../../generated/graphql.ts';
import { pageRequestOf, type RowPage } from '../../live-page.ts';
import { publicPeriod } from '../self-assessment-words.ts';
import { GroupSelfAssessmentListQuery } from './group-self-assessment-list.query.ts';
import type { GroupSelfAssessmentRow } from './group-self-assessment.row.ts';

const READERS = ['officer', 'recorder', 'reviewer', 'auditor'] as const;

/** The enterprise as a whole is seen by who reaches all of it. */
@Resolver()
@Allow(...READERS)
export class GroupSelfAssessmentListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('groupSelfAssessments')
  async groupSelfAssessments(
    @Request() request: RequestContext,
    @Args() args: QueryGroupSelfAssessmentsArgs,
  ): Promise<GroupSelfAssessmentPage> {
    const identity = request.identity();
    reachOf(identity, READERS).requireWhole();
    const query = new GroupSelfAssessmentListQuery(identity.tenantId, pageRequestOf(args));
    const { rows, nextCursor } = await this.queries.execute<
      GroupSelfAssessmentListQuery,
      RowPage<GroupSelfAssessmentRow>
    >(query);
    return { selfAssessments: rows.map(summaryOf), ...(nextCursor !== undefined && { nextCursor }) };
  }
}

const summaryOf = ({ period, status, ...row }: GroupSelfAssessmentRow): GroupSelfAssessmentSummary => ({
  ...row,
  period: publicPeriod(period),
  status: spelled(status),
});
