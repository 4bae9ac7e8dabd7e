import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { POST_RATIOS_ID, postRatiosDecider, type PostRatios } from '../decider/post-ratios.decider.ts';
import { PostRatiosQuery } from './post-linkage.query.ts';

@QueryHandler(PostRatiosQuery)
export class PostRatiosHandler implements IQueryHandler<PostRatiosQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId }: PostRatiosQuery): Promise<PostRatios> {
    const ledger = await this.eventStore.ledger(tenantId);
    return (await loadState(ledger, postRatiosDecider, POST_RATIOS_ID)).state;
  }
}
