import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RowPage } from '../../reachable-page.ts';
import { AwardListsQuery } from './award-list.query.ts';
import { AWARD_LISTS, type AwardListRow } from './award-list.rows.ts';
import { readLists } from './read-award-lists.ts';

@QueryHandler(AwardListsQuery)
export class AwardListsHandler implements IQueryHandler<AwardListsQuery> {
  constructor(@Inject(AWARD_LISTS) private readonly lists: ProjectionsByTenant) {}

  execute(query: AwardListsQuery): Promise<RowPage<AwardListRow>> {
    return readLists(this.lists, query);
  }
}
