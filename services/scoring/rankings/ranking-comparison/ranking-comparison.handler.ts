import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { positionOf } from '../ranking-view/moment.ts';
import { RankingReader } from '../ranking-view/ranking-reader.ts';
import { compareRankings } from './compare-rankings.ts';
import { RankingComparisonQuery, type RankingComparison } from './ranking-comparison.query.ts';

@QueryHandler(RankingComparisonQuery)
export class RankingComparisonHandler implements IQueryHandler<RankingComparisonQuery> {
  constructor(@Inject(RankingReader) private readonly rankings: RankingReader) {}

  async execute({ tenantId, target, from, to, now }: RankingComparisonQuery): Promise<RankingComparison> {
    const ledger = await this.rankings.ledger(tenantId);
    const [before, after] = await Promise.all(
      [from, to].map(async (moment) =>
        this.rankings.asOf(tenantId, { ...target, throughPosition: await positionOf(ledger, moment, now) }),
      ) as [ReturnType<RankingReader['asOf']>, ReturnType<RankingReader['asOf']>],
    );
    return compareRankings(before, after);
  }
}
