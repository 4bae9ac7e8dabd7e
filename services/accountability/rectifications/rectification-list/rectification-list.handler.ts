import type { DocumentPage, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { listRectifications } from './list-rectifications.ts';
import { RectificationListQuery } from './rectification-list.query.ts';
import { RECTIFICATION_LIST, type RectificationRow } from './rectification.row.ts';

@QueryHandler(RectificationListQuery)
export class RectificationListHandler implements IQueryHandler<RectificationListQuery> {
  constructor(@Inject(RECTIFICATION_LIST) private readonly lists: ProjectionsByTenant) {}

  async execute(query: RectificationListQuery): Promise<DocumentPage<RectificationRow>> {
    return listRectifications(await this.lists.of(query.tenantId), query);
  }
}
