import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { rankingDecider, rankingId } from '../decider/ranking.decider.ts';
import { requirePublication } from '../decider/ranking.state.ts';
import { PublicationReplayQuery, type PublicationReplay } from './publication-replay.query.ts';
import { replayPublication } from './replay-publication.ts';

@QueryHandler(PublicationReplayQuery)
export class PublicationReplayHandler implements IQueryHandler<PublicationReplayQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, target }: PublicationReplayQuery): Promise<PublicationReplay> {
    const ledger = await this.eventStore.ledger(tenantId);
    const id = rankingId(target.cycleId, target.peerGroupId);
    const { state } = await loadState(ledger, rankingDecider, id);
    return replayPublication(ledger, target, requirePublication(state, target.revision));
  }
}
