import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import { requireRevision } from '../decider/assessment-publication.state.ts';
import { publicationId } from '../result/past-result.ts';
import { schemeWords } from '../result/scheme-words.ts';
import { PublishedResultQuery, type WordedResult } from './published-result.query.ts';

@QueryHandler(PublishedResultQuery)
export class PublishedResultHandler implements IQueryHandler<PublishedResultQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, target }: PublishedResultQuery): Promise<WordedResult> {
    const { cycleId, peerGroup, revision } = target;
    const ledger = await this.eventStore.ledger(tenantId);
    const id = publicationId(cycleId, peerGroup);
    const { state } = await loadState(ledger, assessmentPublicationDecider, id);
    const kept = requireRevision(state, revision);
    const at = { cycleId, throughPosition: kept.ledgerPosition };
    const words = await schemeWords(this.eventStore, tenantId, at);
    return { kept, latestRevision: requireRevision(state).revision, words };
  }
}
