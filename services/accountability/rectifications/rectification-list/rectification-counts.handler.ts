import type { DocumentPage, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { listCounts } from './list-rectifications.ts';
import { RectificationCountsQuery } from './rectification-list.query.ts';
import { RECTIFICATION_LIST, type RectificationCountRow } from './rectification.row.ts';

@QueryHandler(RectificationCountsQuery)
export class RectificationCountsHandler implements IQueryHandler<RectificationCountsQuery> {
  constructor(@Inject(RECTIFICATION_LIST) private readonly lists: ProjectionsByTenant) {}

  async execute(query: RectificationCountsQuery): Promise<DocumentPage<RectificationCountRow>> {
    return listCounts(await this.lists.of(query.tenantId), query);
  }
}
