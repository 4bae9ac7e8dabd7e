import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { reachOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { livePage, type Listed, type RowPage } from '../../live-page.ts';
import { AppealListQuery } from './appeal-list.query.ts';
import { APPEAL_LIST, APPEAL_TABLE, type AppealRow } from './appeal-list.rows.ts';

@QueryHandler(AppealListQuery)
export class AppealListHandler implements IQueryHandler<AppealListQuery> {
  constructor(@Inject(APPEAL_LIST) private readonly projections: ProjectionsByTenant) {}

  async execute({ identity, asked }: AppealListQuery): Promise<RowPage<AppealRow>> {
    const page = await livePage<AppealRow>(this.projections, identity.tenantId, listedBy(asked), asked);
    const { covers } = reachOf(identity, ['officer', 'recorder', 'reviewer', 'auditor']);
    const { status } = asked;
    return {
      ...page,
      rows: page.rows.filter((row) => (status === undefined || row.status === status) && covers(row)),
    };
  }
}

/** The narrowest index; what it leaves open is filtered. */
const listedBy = ({ cycleId, organisationId, status }: AppealListQuery['asked']): Listed => {
  const table = APPEAL_TABLE;
  if (organisationId !== undefined)
    return { table, index: 'cycleOrganisation', equals: JSON.stringify([cycleId, organisationId]) };
  if (status !== undefined) return { table, index: 'cycleStatus', equals: JSON.stringify([cycleId, status]) };
  return { table, index: 'cycle', equals: cycleId };
};
