import { PAGE_LIMIT, type LiveProjection, type ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GroupOverviewQuery } from './group-overview.query.ts';
import { SUBSIDIARY_LIST } from './subsidiary-list.projection.ts';
import { SUBSIDIARIES, type SubsidiaryRow } from './subsidiary-list.rows.ts';

/** Pages that are read for one overview: far more invitations than the largest group gave. */
const PAGES_MAX = 20;

@QueryHandler(GroupOverviewQuery)
export class GroupOverviewHandler implements IQueryHandler<GroupOverviewQuery> {
  constructor(@Inject(SUBSIDIARY_LIST) private readonly lists: ProjectionsByTenant) {}

  async execute({ tenantId }: GroupOverviewQuery): Promise<readonly string[]> {
    return countedSubsidiaries(await this.lists.of(tenantId));
  }
}

const countedSubsidiaries = async (live: LiveProjection): Promise<readonly string[]> => {
  const ids = new Set<string>();
  let cursor: string | undefined;
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const page = await live.list<SubsidiaryRow>(SUBSIDIARIES, {
      limit: PAGE_LIMIT,
      ...(cursor !== undefined && { cursor }),
    });
    for (const { data } of page.documents) if (isCounted(data)) ids.add(data.subsidiary.tenantId ?? '');
    cursor = page.nextCursor;
    if (cursor === undefined) break;
  }
  ids.delete('');
  return [...ids];
};

const isCounted = ({ subsidiary, state }: SubsidiaryRow): boolean =>
  subsidiary.status === 'joined' && state !== 'gone';
