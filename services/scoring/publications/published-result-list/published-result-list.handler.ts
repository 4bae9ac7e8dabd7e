import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PublishedResultListQuery } from './published-result-list.query.ts';
import { PUBLISHED_RESULTS } from './published-result-list.rows.ts';
import { publishedPage, type PublishedPage } from './published-page.ts';

@QueryHandler(PublishedResultListQuery)
export class PublishedResultListHandler implements IQueryHandler<PublishedResultListQuery> {
  constructor(@Inject(PUBLISHED_RESULTS) private readonly lists: ProjectionsByTenant) {}

  execute(query: PublishedResultListQuery): Promise<PublishedPage> {
    return publishedPage(this.lists, query);
  }
}
