import { PAGE_LIMIT, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { listTokens, type ListedToken } from './list-tokens.ts';
import { AccessTokenListQuery } from './token-list.query.ts';

@QueryHandler(AccessTokenListQuery)
export class TokenListHandler implements IQueryHandler<AccessTokenListQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId }: AccessTokenListQuery): Promise<readonly ListedToken[]> {
    const tokens = await listTokens(await this.eventStore.ledger(tenantId));
    return tokens.toReversed().slice(0, PAGE_LIMIT);
  }
}
