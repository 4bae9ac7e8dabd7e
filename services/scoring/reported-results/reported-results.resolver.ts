import type { DocumentPage } from '@kaoping/event-sourcing';
import {
  Allow,
  Request,
  SUBSIDIARIES_READERS,
  subsidiariesReader,
  type RequestContext,
} from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryReportedMovesArgs,
  QueryReportedResultArgs,
  QueryReportedResultsArgs,
  ReportedMovePage,
  ReportedRankingPage,
  ReportedResult,
} from '../generated/graphql.ts';
import { pageOfRows } from '../row-page.ts';
import { publicRanking, publicSince } from './public-reported.ts';
import { ReportedMovesQuery, type ReportedMovesView } from './reported-moves-view/reported-moves.query.ts';
import { ReportedResultsQuery } from './reported-result-list/reported-results.query.ts';
import {
  ReportedResultQuery,
  type ReportedResultView,
} from './reported-result-view/reported-result.query.ts';
import type { ReportedRankingRow } from './result/reported-rows.ts';

/** The most revisions that are listed. */
const REVISION_LIMIT = 500;

/** What subsidiaries published and reported. There is no way from here into a subsidiary's own ledger. */
@Resolver()
@Allow(...SUBSIDIARIES_READERS)
export class ReportedResultsResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('reportedResults')
  async reportedResults(
    @Request() request: RequestContext,
    @Args() wish: QueryReportedResultsArgs,
  ): Promise<ReportedRankingPage> {
    const query = new ReportedResultsQuery(subsidiariesReader(request.identity()), wish);
    const { documents, nextCursor } = await this.queries.execute<
      ReportedResultsQuery,
      DocumentPage<ReportedRankingRow>
    >(query);
    const rankings = documents.map(({ data }) => publicRanking(data));
    return { rankings, ...(nextCursor !== undefined && { nextCursor }) };
  }

  @Query('reportedResult')
  async reportedResult(
    @Request() request: RequestContext,
    @Args() { revision: wanted, first, after, ...key }: QueryReportedResultArgs,
  ): Promise<ReportedResult> {
    const target = { ...key, ...(wanted != null && { revision: wanted }) };
    const query = new ReportedResultQuery(subsidiariesReader(request.identity()), target);
    const found = await this.queries.execute<ReportedResultQuery, ReportedResultView>(query);
    const { rows, nextCursor } = pageOfRows(found.standings, ({ organisationId }) => organisationId, {
      ...(first != null && { first }),
      ...(after != null && { after }),
    });
    return {
      ranking: publicRanking(found.ranking),
      revisions: found.ranking.revisions.slice(-REVISION_LIMIT),
      ...{ revision: found.revision, standings: rows },
      ...(nextCursor !== undefined && { nextCursor }),
    };
  }

  @Query('reportedMoves')
  async reportedMoves(
    @Request() request: RequestContext,
    @Args() { first, after, ...target }: QueryReportedMovesArgs,
  ): Promise<ReportedMovePage> {
    const query = new ReportedMovesQuery(subsidiariesReader(request.identity()), target);
    const { since, reason, moves } = await this.queries.execute<ReportedMovesQuery, ReportedMovesView>(query);
    const { rows, nextCursor } = pageOfRows(moves, ({ organisationId }) => organisationId, {
      ...(first != null && { first }),
      ...(after != null && { after }),
    });
    return {
      moves: rows,
      ...(since && { since: publicSince(since) }),
      ...(reason !== undefined && { reason }),
      ...(nextCursor !== undefined && { nextCursor }),
    };
  }
}
