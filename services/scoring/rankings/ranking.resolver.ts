import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  ExplainedStanding,
  QueryRankingArgs,
  QueryRankingComparisonArgs,
  QueryStandingArgs,
  Ranking,
  RankingComparison,
} from '../generated/graphql.ts';
import { requireUnit } from '../unit-scope.ts';
import { publicComparison, publicExplanation, publicRanking } from './public-ranking.ts';
import {
  RankingComparisonQuery,
  type RankingComparison as ComparisonView,
} from './ranking-comparison/ranking-comparison.query.ts';
import { momentOf } from './ranking-view/moment-input.ts';
import { RankingQuery, type RankingView } from './ranking-view/ranking.query.ts';
import {
  StandingExplanationQuery,
  type StandingExplanation,
} from './standing-explanation/standing-explanation.query.ts';

const READING = ['officer', 'recorder', 'auditor'] as const;

@Resolver('Ranking')
@Allow(...READING)
export class RankingResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('ranking')
  async ranking(
    @Request() request: RequestContext,
    @Args() { asOf, atLeastPosition, ...target }: QueryRankingArgs,
  ): Promise<Ranking> {
    const { tenantId, now } = request.metadata();
    const query = new RankingQuery(tenantId, target, momentOf(asOf, atLeastPosition), now);
    const view = await this.queries.execute<RankingQuery, RankingView>(query);
    return publicRanking(view, request.language);
  }

  @Query('standing')
  async standing(
    @Request() request: RequestContext,
    @Args() { asOf, ...target }: QueryStandingArgs,
  ): Promise<ExplainedStanding> {
    requireUnit(request, target.organisationId, READING);
    const { tenantId, now } = request.metadata();
    const query = new StandingExplanationQuery(tenantId, target, momentOf(asOf), now);
    const explanation = await this.queries.execute<StandingExplanationQuery, StandingExplanation>(query);
    return publicExplanation(explanation, request.language);
  }

  @Query('rankingComparison')
  async rankingComparison(
    @Request() request: RequestContext,
    @Args() { from, to, ...target }: QueryRankingComparisonArgs,
  ): Promise<RankingComparison> {
    const { tenantId, now } = request.metadata();
    const query = new RankingComparisonQuery(
      tenantId,
      target,
      { from: momentOf(from), to: momentOf(to) },
      now,
    );
    return publicComparison(await this.queries.execute<RankingComparisonQuery, ComparisonView>(query));
  }
}
