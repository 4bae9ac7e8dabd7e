import type { DocumentPage, LiveProjection, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  periodOfSubsidiary,
  REPORTED_RESULTS,
  REPORTED_TABLES,
  type ReportedRankingRow,
} from '../result/reported-rows.ts';
import { ReportedResultsQuery, type ReportedResultsWish } from './reported-results.query.ts';

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** How many rows a page holds where nobody says, and at the most. */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

@QueryHandler(ReportedResultsQuery)
export class ReportedResultsHandler implements IQueryHandler<ReportedResultsQuery> {
  constructor(@Inject(REPORTED_RESULTS) private readonly lists: ProjectionsByTenant) {}

  async execute({ tenantId, wish }: ReportedResultsQuery): Promise<DocumentPage<ReportedRankingRow>> {
    return listReported(await this.lists.of(tenantId), wish);
  }
}

const listReported = async (
  live: LiveProjection,
  { subsidiary, period, first, after, atLeastPosition }: ReportedResultsWish,
): Promise<DocumentPage<ReportedRankingRow>> => {
  if (atLeastPosition != null) await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  const where =
    period == null
      ? { index: 'subsidiary', equals: subsidiary }
      : { index: 'period', equals: periodOfSubsidiary(subsidiary, period) };
  return live.list<ReportedRankingRow>(REPORTED_TABLES.rankings, {
    where,
    limit: Math.min(Math.max(first ?? PAGE_SIZE, 1), PAGE_LIMIT),
    ...(after != null && { cursor: after }),
  });
};
