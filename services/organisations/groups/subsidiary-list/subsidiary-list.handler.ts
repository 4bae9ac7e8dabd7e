import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readGroupPage } from './read-group-page.ts';
import { SUBSIDIARY_LIST } from './subsidiary-list.projection.ts';
import { SubsidiaryListQuery, type SubsidiaryPageView } from './subsidiary-list.query.ts';
import { SUBSIDIARIES } from './subsidiary-list.rows.ts';

@QueryHandler(SubsidiaryListQuery)
export class SubsidiaryListHandler implements IQueryHandler<SubsidiaryListQuery> {
  constructor(@Inject(SUBSIDIARY_LIST) private readonly lists: ProjectionsByTenant) {}

  async execute({ tenantId, page }: SubsidiaryListQuery): Promise<SubsidiaryPageView> {
    return readGroupPage(await this.lists.of(tenantId), SUBSIDIARIES, page);
  }
}
