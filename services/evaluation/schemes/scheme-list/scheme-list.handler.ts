import type { DocumentPage, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { SchemeListQuery } from './scheme-list.query.ts';
import { SCHEME_LIST, SCHEME_TABLE, type SchemeRow } from './scheme.row.ts';

@QueryHandler(SchemeListQuery)
export class SchemeListHandler implements IQueryHandler<SchemeListQuery> {
  constructor(@Inject(SCHEME_LIST) private readonly schemes: ProjectionsByTenant) {}

  async execute({ tenantId, page: { first, after } }: SchemeListQuery): Promise<DocumentPage<SchemeRow>> {
    const live = await this.schemes.of(tenantId);
    return live.list<SchemeRow>(SCHEME_TABLE, {
      limit: first,
      ...(after !== undefined && { cursor: after }),
    });
  }
}
