import type { ProjectionsByTenant, TenantId } from '@kaoping/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import {
  LIVE_INDEXES,
  LIVE_TABLES,
  OPENED,
  type AssessmentRow,
} from '../live-assessments/live-assessments.rows.ts';
import { LIVE_ASSESSMENTS } from '../live-assessments/live-assessments.token.ts';
import { pageSizeOf, type ListPage, type WantedPage } from '../result/list-page.ts';

/** Which assessments are wanted. */
export interface WantedAssessments extends WantedPage {
  readonly period?: string | null;
  readonly state?: 'open' | 'cancelled' | undefined;
}

/** Reads pages of the list of assessments. */
@Injectable()
export class AssessmentListReader {
  constructor(@Inject(LIVE_ASSESSMENTS) private readonly projections: ProjectionsByTenant) {}

  async page(tenantId: TenantId, wanted: WantedAssessments): Promise<ListPage<AssessmentRow>> {
    const live = await this.projections.of(tenantId);
    const { documents, nextCursor } = await live.list<AssessmentRow>(LIVE_TABLES.assessments, {
      where: whereOf(wanted),
      limit: pageSizeOf(wanted),
      ...(wanted.after != null && { cursor: wanted.after }),
    });
    const items = documents.map(({ data }) => data).filter((row) => isOfState(row, wanted.state));
    return { items, ...(nextCursor !== undefined && { nextCursor }) };
  }
}

const whereOf = ({
  period,
  state,
}: WantedAssessments): { readonly index: string; readonly equals: string } => {
  if (period != null) return { index: LIVE_INDEXES.period, equals: period };
  if (state !== undefined) return { index: LIVE_INDEXES.state, equals: state };
  return { index: LIVE_INDEXES.opened, equals: OPENED };
};

const isOfState = ({ cancelledBecause }: AssessmentRow, state: WantedAssessments['state']): boolean =>
  state === undefined || (cancelledBecause === undefined) === (state === 'open');
