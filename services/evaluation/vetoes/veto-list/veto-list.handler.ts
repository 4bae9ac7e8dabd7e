import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { reachOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { livePage, type Listed, type RowPage } from '../../live-page.ts';
import { VetoListQuery } from './veto-list.query.ts';
import { VETO_LIST, VETO_TABLE, type VetoRow } from './veto-list.rows.ts';

@QueryHandler(VetoListQuery)
export class VetoListHandler implements IQueryHandler<VetoListQuery> {
  constructor(@Inject(VETO_LIST) private readonly projections: ProjectionsByTenant) {}

  async execute({ identity, asked }: VetoListQuery): Promise<RowPage<VetoRow>> {
    const page = await livePage<VetoRow>(this.projections, identity.tenantId, listedBy(asked), asked);
    const { covers } = reachOf(identity, ['officer', 'recorder', 'reviewer', 'auditor']);
    return { ...page, rows: page.rows.filter((row) => isMeant(row, asked) && covers(row)) };
  }
}

/** The narrowest index; what it leaves open is filtered. */
const listedBy = ({ organisationId, status }: VetoListQuery['asked']): Listed => {
  if (organisationId !== undefined)
    return { table: VETO_TABLE, index: 'organisation', equals: organisationId };
  if (status !== undefined) return { table: VETO_TABLE, index: 'status', equals: status };
  return { table: VETO_TABLE, index: 'all', equals: 'all' };
};

const isMeant = (row: VetoRow, { status, cycleId }: VetoListQuery['asked']): boolean =>
  (status === undefined || row.status === status) && (cycleId === undefined || isOfCycle(row, cycleId));

const isOfCycle = ({ cycleIds, scope }: VetoRow, cycleId: string): boolean =>
  cycleIds.includes(cycleId) || (scope.kind === 'cycle' && scope.cycleId === cycleId);
