import type { LiveProjection, ProjectionsByTenant } from '@kaoping/event-sourcing';
import type { Identity } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { onlookerOf } from '../onlooker-of.ts';
import { proposeMerges, type MergeProposal } from '../result/propose-merges.ts';
import { visibleOrganisations } from '../result/visible-inspection.ts';
import type { InspectionListQuery, MergeProposalsQuery } from './inspection-list.query.ts';
import { INSPECTION_LIST, INSPECTION_TABLES, type InspectionRow } from './inspection-list.rows.ts';

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

/** A page of inspections; without `nextCursor` it is the last. */
export interface InspectionRowPage {
  readonly rows: readonly InspectionRow[];
  readonly nextCursor?: string;
}

/** Reads the live rows of inspections, each as far as whoever asks may see it. */
@Injectable()
export class InspectionListReader {
  constructor(@Inject(INSPECTION_LIST) private readonly projections: ProjectionsByTenant) {}

  async list({ identity, asked }: InspectionListQuery): Promise<InspectionRowPage> {
    const { cycleId, cursor, limit = PAGE_SIZE } = asked;
    const live = await this.live(identity, asked.atLeastPosition);
    const { documents, nextCursor } = await live.list<InspectionRow>(INSPECTION_TABLES.inspections, {
      where: { index: 'cycle', equals: cycleId },
      limit: Math.min(Math.max(limit, 1), PAGE_LIMIT),
      ...(cursor !== undefined && { cursor }),
    });
    const onlooker = onlookerOf(identity);
    const rows = documents
      .map(({ data }) => ({ ...data, organisations: visibleOrganisations(data, onlooker) }))
      .filter(({ organisations }) => organisations.length > 0);
    return { rows, ...(nextCursor !== undefined && { nextCursor }) };
  }

  /** Only of the first {@link PAGE_LIMIT} planned ones: more than these nobody merges by hand. */
  async proposals({ identity, asked }: MergeProposalsQuery): Promise<readonly MergeProposal[]> {
    const live = await this.live(identity, asked.atLeastPosition);
    const { documents } = await live.list<InspectionRow>(INSPECTION_TABLES.inspections, {
      where: { index: 'cycleStatus', equals: `${asked.cycleId}|planned` },
    });
    const { oversees } = onlookerOf(identity);
    const coming = documents.map(({ data: { inspectionId, on, organisations } }) => ({
      inspectionId,
      on,
      organisationIds: organisations.filter(oversees).map(({ organisationId }) => organisationId),
    }));
    return proposeMerges(coming);
  }

  private async live({ tenantId }: Identity, atLeastPosition: number | undefined): Promise<LiveProjection> {
    const live = await this.projections.of(tenantId);
    if (atLeastPosition !== undefined)
      await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
    return live;
  }
}
