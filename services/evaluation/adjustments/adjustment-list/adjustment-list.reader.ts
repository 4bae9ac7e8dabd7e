import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { reachOf, type Identity, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { livePage, type Listed, type RowPage } from '../../live-page.ts';
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

const READERS: readonly Role[] = ['officer', 'recorder', 'reviewer', 'auditor'];

type Where = Omit<Listed, 'table'>;

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

  private page<Row>(
    table: string,
    where: Where,
    { tenantId }: Identity,
    asked: AdjustmentPageRequest,
  ): Promise<RowPage<Row>> {
    return livePage<Row>(this.projections, tenantId, { table, ...where }, asked);
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
