import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { positionOf } from './moment.ts';
import { RankingReader } from './ranking-reader.ts';
import { rankingViewOf } from './ranking-view.ts';
import { RankingQuery, type RankingView } from './ranking.query.ts';

@QueryHandler(RankingQuery)
export class RankingQueryHandler implements IQueryHandler<RankingQuery> {
  constructor(@Inject(RankingReader) private readonly rankings: RankingReader) {}

  async execute({ tenantId, target, moment, now }: RankingQuery): Promise<RankingView> {
    if (moment.kind === 'now') {
      return rankingViewOf(await this.rankings.live(tenantId, target, moment.atLeastPosition));
    }
    const throughPosition = await positionOf(await this.rankings.ledger(tenantId), moment, now);
    return rankingViewOf(await this.rankings.asOf(tenantId, { ...target, throughPosition }));
  }
}
