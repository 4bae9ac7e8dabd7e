import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { positionOf } from '../ranking-view/moment.ts';
import { RankingReader } from '../ranking-view/ranking-reader.ts';
import { traceScorecard } from './entry-origins.ts';
import { explainGroupStanding } from './explain-group-standing.ts';
import { StandingExplanationQuery, type StandingExplanation } from './standing-explanation.query.ts';

@QueryHandler(StandingExplanationQuery)
export class StandingExplanationHandler implements IQueryHandler<StandingExplanationQuery> {
  constructor(@Inject(RankingReader) private readonly rankings: RankingReader) {}

  async execute({ tenantId, target, moment, now }: StandingExplanationQuery): Promise<StandingExplanation> {
    const ledger = await this.rankings.ledger(tenantId);
    const throughPosition = await positionOf(ledger, moment, now);
    const group = await this.rankings.groupAt(tenantId, { ...target, throughPosition });
    const traced = await traceScorecard(ledger, target, throughPosition);
    return explainGroupStanding(group, target.organisationId, traced);
  }
}
