import {
  Allow,
  Request,
  type RequestContext,
  SUBSIDIARIES_READERS,
  subsidiariesReader,
} from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { spelled } from '../../cycles/result/spelled.ts';
import type {
  QueryReceivedSelfAssessmentsArgs,
  ReceivedSelfAssessmentPage,
  ReceivedSelfAssessmentSummary,
} from '../../generated/graphql.ts';
import { pageRequestOf, type RowPage } from '../../live-page.ts';
import { publicPeriod } from '../self-assessment-words.ts';
import { ReceivedSelfAssessmentListQuery } from './received-self-assessment-list.query.ts';
import type { ReceivedSelfAssessmentRow } from './received-self-assessment.row.ts';

@Resolver()
@Allow(...SUBSIDIARIES_READERS)
export class ReceivedSelfAssessmentListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('receivedSelfAssessments')
  async receivedSelfAssessments(
    @Request() request: RequestContext,
    @Args() { schemeId, period, ...wish }: QueryReceivedSelfAssessmentsArgs,
  ): Promise<ReceivedSelfAssessmentPage> {
    const asked = { ...pageRequestOf(wish), schemeId, period };
    const query = new ReceivedSelfAssessmentListQuery(subsidiariesReader(request.identity()), asked);
    const { rows, nextCursor } = await this.queries.execute<
      ReceivedSelfAssessmentListQuery,
      RowPage<ReceivedSelfAssessmentRow>
    >(query);
    return { selfAssessments: rows.map(summaryOf), ...(nextCursor !== undefined && { nextCursor }) };
  }
}

const summaryOf = ({ period, status, ...row }: ReceivedSelfAssessmentRow): ReceivedSelfAssessmentSummary => ({
  ...row,
  period: publicPeriod(period),
  status: spelled(status),
});
