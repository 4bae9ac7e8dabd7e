import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryScoreHistoryArgs, ScoreChange } from '../../generated/graphql.ts';
import { requireUnit } from '../../unit-scope.ts';
import { publicScoreChange } from './public-score-change.ts';
import { ScoreHistoryQuery, type ScoreChangeView } from './score-history.query.ts';

const READING = ['officer', 'recorder', 'auditor'] as const;

@Resolver('ScoreChange')
@Allow(...READING)
export class ScoreHistoryResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('scoreHistory')
  async scoreHistory(
    @Request() request: RequestContext,
    @Args() { cycleId, organisationId, indicator, child }: QueryScoreHistoryArgs,
  ): Promise<readonly ScoreChange[]> {
    requireUnit(request, organisationId, READING);
    const place = { ...(indicator != null && { indicator }), ...(child != null && { child }) };
    const query = new ScoreHistoryQuery(request.identity().tenantId, { cycleId, organisationId, ...place });
    const changes = await this.queries.execute<ScoreHistoryQuery, readonly ScoreChangeView[]>(query);
    return changes.map(publicScoreChange);
  }
}
