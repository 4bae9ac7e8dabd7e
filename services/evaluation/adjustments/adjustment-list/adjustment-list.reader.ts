import type { LiveProjection, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { reachOf, type Identity, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import type {
  AdjustmentFilter,
  AdjustmentListQuery,
  AdjustmentPageRequest,
  AdjustmentPublicityQuery,
  OverdueNoticeListQuery,
} from './adjustment-list.query.ts';
import {
  ADJUSTMENT_LIST,
  ADJUSTMENT_TABLES,
  type AdjustmentRow,
  type NoticeRow,
} from './adjustment-list.rows.ts';

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** How many rows a page holds where nobody says, and at the most. */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

const READERS: readonly Role[] = ['officer', 'recorder', 'reviewer', 'auditor'];

/** A page of rows; without `nextCursor` it is the last. A cut page keeps its cursor. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor?: string;
}

interface Where {
  readonly index: string;
  readonly equals: string;
}

/** Reads the live rows of bonuses, deductions and overdue work. */
@Injectable()
export class AdjustmentListReader {
  constructor(@Inject(ADJUSTMENT_LIST) private readonly projections: ProjectionsByTenant) {}

  async ofCycle({ identity, asked }: AdjustmentListQuery): Promise<RowPage<AdjustmentRow>> {
    const page = await this.page<AdjustmentRow>(
      ADJUSTMENT_TABLES.adjustments,
      whereOf(asked),
      identity,
      asked,
    );
    const { covers } = reachOf(identity, READERS);
    return { ...page, rows: page.rows.filter((row) => isMeant(row, asked) && covers(row)) };
  }

  publicised({ identity, asked }: AdjustmentPublicityQuery): Promise<RowPage<AdjustmentRow>> {
    const where = { index: 'cycleStatus', equals: JSON.stringify([asked.cycleId, 'approved']) };
    return this.page<AdjustmentRow>(ADJUSTMENT_TABLES.adjustments, where, identity, asked);
  }

  async notices({ identity, asked }: OverdueNoticeListQuery): Promise<RowPage<NoticeRow>> {
    const { cycleId, organisationId } = asked;
    const where =
      organisationId === undefined
        ? { index: 'cycle', equals: cycleId }
        : { index: 'cycleOrganisation', equals: JSON.stringify([cycleId, organisationId]) };
    const page = await this.page<NoticeRow>(ADJUSTMENT_TABLES.notices, where, identity, asked);
    const { covers } = reachOf(identity, READERS);
    return { ...page, rows: page.rows.filter(covers) };
  }

  private async page<Row>(
    table: string,
    where: Where,
    { tenantId }: Identity,
    { after, first = PAGE_SIZE, atLeastPosition }: AdjustmentPageRequest,
  ): Promise<RowPage<Row>> {
    const live: LiveProjection = await this.projections.of(tenantId);
    if (atLeastPosition !== undefined)
      await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
    const { documents, nextCursor } = await live.list<Row>(table, {
      where,
      limit: Math.min(Math.max(first, 1), PAGE_LIMIT),
      ...(after !== undefined && { cursor: after }),
    });
    return { rows: documents.map(({ data }) => data), ...(nextCursor !== undefined && { nextCursor }) };
  }
}

/** The narrowest index; what it leaves open is filtered. */
const whereOf = ({
  cycleId,
  organisationId,
  circumstance,
  status,
}: AdjustmentPageRequest & AdjustmentFilter): Where => {
  if (organisationId !== undefined)
    return { index: 'cycleOrganisation', equals: JSON.stringify([cycleId, organisationId]) };
  if (circumstance !== undefined) {
    const named = [cycleId, circumstance.side, circumstance.circumstance];
    return { index: 'cycleCircumstance', equals: JSON.stringify(named) };
  }
  if (status !== undefined) return { index: 'cycleStatus', equals: JSON.stringify([cycleId, status]) };
  return { index: 'cycle', equals: cycleId };
};

const isMeant = (row: AdjustmentRow, { status, circumstance }: AdjustmentFilter): boolean => {
  if (status !== undefined && row.status !== status) return false;
  if (circumstance === undefined) return true;
  return row.side === circumstance.side && row.circumstance === circumstance.circumstance;
};
