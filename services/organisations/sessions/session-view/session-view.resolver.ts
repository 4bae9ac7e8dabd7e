import {
  Allow,
  AllowAnybody,
  AllowSignedIn,
  reachOf,
  Request,
  shownGrant,
  type RequestContext,
} from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AccountSession, Me, Session } from '../../generated/graphql.ts';
import type { ListedSession } from '../session-list/session-list.projection.ts';
import { SessionListQuery } from '../session-list/session-list.query.ts';
import { HolderQuery, type HolderView } from './session-view.query.ts';

@Resolver()
export class SessionViewResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('session')
  @AllowAnybody()
  async session(@Request() request: RequestContext): Promise<Session | null> {
    const proven = request.session();
    if (!proven) return null;
    const { identity, csrfToken, expiresAt } = proven;
    const { tenantId, accountId = '', grants } = identity;
    const holder = await this.queries.execute<HolderQuery, HolderView>(new HolderQuery(tenantId, accountId));
    return { ...holder, accountId, grants: grants.map(shownGrant), csrfToken, expiresAt };
  }

  @Query('me')
  @AllowSignedIn()
  async me(@Request() request: RequestContext): Promise<Me> {
    const { tenantId, actorId, accountId, personId, grants } = request.identity();
    const { enterprise } = await this.queries.execute<HolderQuery, HolderView>(
      new HolderQuery(tenantId, accountId),
    );
    return {
      enterprise,
      actorId,
      accountId: accountId ?? null,
      personId: personId ?? null,
      grants: grants.map(shownGrant),
    };
  }

  @Query('sessions')
  @Allow('officer', 'operator')
  sessions(
    @Request() request: RequestContext,
    @Args('accountId') accountId: string,
  ): Promise<AccountSession[]> {
    reachOf(request.identity(), ['officer', 'operator']).requireWhole();
    return this.queries.execute<SessionListQuery, ListedSession[]>(
      new SessionListQuery(request.identity().tenantId, accountId),
    );
  }
}
