import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { handedDownList, type HandedDownList } from './handed-down-scheme-list.ts';
import { HandedDownSchemeQuery } from './handed-down-scheme.query.ts';

@QueryHandler(HandedDownSchemeQuery)
export class HandedDownSchemeHandler implements IQueryHandler<HandedDownSchemeQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId }: HandedDownSchemeQuery): Promise<HandedDownList> {
    return handedDownList(await this.eventStore.ledger(tenantId));
  }
}
