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
import type { QueryReceivedSelfAssessmentArgs, ReceivedSelfAssessment } from '../../generated/graphql.ts';
import { ReceivedSelfAssessmentQuery } from './received-self-assessment.query.ts';
import { publicReceived, type ReceivedView } from './received-view.ts';

@Resolver()
@Allow(...SUBSIDIARIES_READERS)
export class ReceivedSelfAssessmentResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('receivedSelfAssessment')
  async receivedSelfAssessment(
    @Request() request: RequestContext,
    @Args() { round, ...key }: QueryReceivedSelfAssessmentArgs,
  ): Promise<ReceivedSelfAssessment> {
    const query = new ReceivedSelfAssessmentQuery(subsidiariesReader(request.identity()), key);
    return publicReceived(
      await this.queries.execute<ReceivedSelfAssessmentQuery, ReceivedView>(query),
      round,
    );
  }
}
