import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { reachOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DutyReportListQuery } from './duty-report-list.query.ts';
import {
  DUTY_REPORT_LIST,
  DUTY_REPORT_TABLES,
  type DutyReportRow,
  type DutyReportRowPage,
} from './duty-report-list.rows.ts';

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

@QueryHandler(DutyReportListQuery)
export class DutyReportListHandler implements IQueryHandler<DutyReportListQuery> {
  constructor(@Inject(DUTY_REPORT_LIST) private readonly projections: ProjectionsByTenant) {}

  async execute({ identity, asked }: DutyReportListQuery): Promise<DutyReportRowPage> {
    const { cycleId, cursor, limit = PAGE_SIZE, atLeastPosition = 0 } = asked;
    const live = await this.projections.of(identity.tenantId);
    await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
    const { documents, nextCursor } = await live.list<DutyReportRow>(DUTY_REPORT_TABLES.reports, {
      where: { index: 'cycle', equals: cycleId },
      limit: Math.min(Math.max(limit, 1), PAGE_LIMIT),
      ...(cursor !== undefined && { cursor }),
    });
    const { covers } = reachOf(identity, ['officer', 'reviewer', 'auditor', 'recorder', 'evaluator']);
    const rows = documents.map(({ data }) => data).filter(covers);
    return { rows, ...(nextCursor !== undefined && { nextCursor }) };
  }
}
