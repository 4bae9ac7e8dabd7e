import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { reachOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DailyFactListQuery } from './daily-fact-list.query.ts';
import {
  DAILY_FACT_LIST,
  DAILY_FACT_TABLES,
  type DailyFactRow,
  type DailyFactRowPage,
} from './daily-fact-list.rows.ts';

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

@QueryHandler(DailyFactListQuery)
export class DailyFactListHandler implements IQueryHandler<DailyFactListQuery> {
  constructor(@Inject(DAILY_FACT_LIST) private readonly projections: ProjectionsByTenant) {}

  async execute({ identity, asked }: DailyFactListQuery): Promise<DailyFactRowPage> {
    const { cycleId, organisationId, cursor, limit = PAGE_SIZE, atLeastPosition = 0 } = asked;
    const live = await this.projections.of(identity.tenantId);
    await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
    const { documents, nextCursor } = await live.list<DailyFactRow>(DAILY_FACT_TABLES.facts, {
      where:
        organisationId === undefined
          ? { index: 'cycle', equals: cycleId }
          : { index: 'cycleUnit', equals: `${cycleId}|${organisationId}` },
      limit: Math.min(Math.max(limit, 1), PAGE_LIMIT),
      ...(cursor !== undefined && { cursor }),
    });
    const { covers } = reachOf(identity, ['officer', 'reviewer', 'auditor', 'recorder']);
    const rows = documents.map(({ data }) => data).filter(({ organisation }) => covers(organisation));
    return { rows, ...(nextCursor !== undefined && { nextCursor }) };
  }
}
