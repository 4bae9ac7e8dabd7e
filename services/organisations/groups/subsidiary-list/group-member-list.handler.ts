import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readGroupPage } from './read-group-page.ts';
import { SUBSIDIARY_LIST } from './subsidiary-list.projection.ts';
import { GroupMemberListQuery, type GroupMemberPageView } from './subsidiary-list.query.ts';
import { MEMBERS } from './subsidiary-list.rows.ts';

@QueryHandler(GroupMemberListQuery)
export class GroupMemberListHandler implements IQueryHandler<GroupMemberListQuery> {
  constructor(@Inject(SUBSIDIARY_LIST) private readonly lists: ProjectionsByTenant) {}

  async execute({ tenantId, page }: GroupMemberListQuery): Promise<GroupMemberPageView> {
    return readGroupPage(await this.lists.of(tenantId), MEMBERS, page);
  }
}
