import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AwardListQuery } from './award-list.query.ts';
import { AWARD_LISTS, type AwardListRow } from './award-list.rows.ts';
import { readList } from './read-award-lists.ts';

@QueryHandler(AwardListQuery)
export class AwardListViewHandler implements IQueryHandler<AwardListQuery> {
  constructor(@Inject(AWARD_LISTS) private readonly lists: ProjectionsByTenant) {}

  execute(query: AwardListQuery): Promise<AwardListRow> {
    return readList(this.lists, query);
  }
}
