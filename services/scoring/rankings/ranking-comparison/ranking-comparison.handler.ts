import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { positionOf, type Moment } from '../ranking-view/moment.ts';
import { RankingReader } from '../ranking-view/ranking-reader.ts';
import type { ComputedRanking } from '../result/ranking-result.ts';
import { compareRankings } from './compare-rankings.ts';
import { RankingComparisonQuery, type RankingComparison } from './ranking-comparison.query.ts';

@QueryHandler(RankingComparisonQuery)
export class RankingComparisonHandler implements IQueryHandler<RankingComparisonQuery> {
  constructor(@Inject(RankingReader) private readonly rankings: RankingReader) {}

  async execute({ tenantId, target, moments, now }: RankingComparisonQuery): Promise<RankingComparison> {
    const ledger = await this.rankings.ledger(tenantId);
    const rankingAt = async (moment: Moment): Promise<ComputedRanking> =>
      this.rankings.asOf(tenantId, { ...target, throughPosition: await positionOf(ledger, moment, now) });
    return compareRankings(await rankingAt(moments.from), await rankingAt(moments.to));
  }
}
