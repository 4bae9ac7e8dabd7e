import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readHistory, type RectificationHistory } from './rectification-history.ts';
import { RectificationQuery } from './rectification.query.ts';

@QueryHandler(RectificationQuery)
export class RectificationHandler implements IQueryHandler<RectificationQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, reach, rectificationId }: RectificationQuery): Promise<RectificationHistory> {
    const history = await readHistory(await this.eventStore.ledger(tenantId), rectificationId);
    reach.require(history.state.organisation);
    return history;
  }
}
