import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { rankingDecider, rankingId } from '../decider/ranking.decider.ts';
import type { KeptPublication } from '../decider/ranking.state.ts';
import { PublicationListQuery } from './publication-list.query.ts';

@QueryHandler(PublicationListQuery)
export class PublicationListHandler implements IQueryHandler<PublicationListQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, target }: PublicationListQuery): Promise<readonly KeptPublication[]> {
    const ledger = await this.eventStore.ledger(tenantId);
    const id = rankingId(target.cycleId, target.peerGroupId);
    return (await loadState(ledger, rankingDecider, id)).state.publications;
  }
}
