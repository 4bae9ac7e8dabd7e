import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { schemeDecider } from '../decider/scheme.decider.ts';
import type { SchemeState } from '../decider/scheme.state.ts';
import { SchemeQuery } from './scheme.query.ts';

@QueryHandler(SchemeQuery)
export class SchemeHandler implements IQueryHandler<SchemeQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, schemeId }: SchemeQuery): Promise<SchemeState> {
    return (await loadState(await this.eventStore.ledger(tenantId), schemeDecider, schemeId)).state;
  }
}
