import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { SESSION_LIST, SESSIONS, type ListedSession, type SessionsRow } from './session-list.projection.ts';
import { SessionListQuery } from './session-list.query.ts';

@QueryHandler(SessionListQuery)
export class SessionListHandler implements IQueryHandler<SessionListQuery> {
  constructor(@Inject(SESSION_LIST) private readonly sessions: ProjectionsByTenant) {}

  async execute({ tenantId, accountId }: SessionListQuery): Promise<readonly ListedSession[]> {
    return (await (await this.sessions.of(tenantId)).get<SessionsRow>(SESSIONS, accountId))?.sessions ?? [];
  }
}
