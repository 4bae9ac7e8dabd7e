import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryScorecardArgs, Scorecard } from '../../generated/graphql.ts';
import type { OpenedScorecard } from '../decider/scorecard.state.ts';
import { requireUnit } from '../../unit-scope.ts';
import { ScorecardQuery } from './scorecard.query.ts';
import { scorecardOf } from './scorecard-view.ts';

const READING = ['officer', 'recorder', 'auditor'] as const;

@Resolver('Scorecard')
@Allow(...READING)
export class ScorecardResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('scorecard')
  async scorecard(
    @Request() request: RequestContext,
    @Args() target: QueryScorecardArgs,
  ): Promise<Scorecard> {
    requireUnit(request, target.organisationId, READING);
    const query = new ScorecardQuery(request.identity().tenantId, target);
    return scorecardOf(await this.queries.execute<ScorecardQuery, OpenedScorecard>(query));
  }
}
