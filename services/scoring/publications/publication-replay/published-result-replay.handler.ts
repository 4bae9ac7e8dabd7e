import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AssessmentReader } from '../../assessments/result/assessment-reader.ts';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import { requireRevision } from '../decider/assessment-publication.state.ts';
import { publicationId } from '../result/past-result.ts';
import { replayPublication, type ReplayedPublication } from '../result/replay-publication.ts';
import { PublishedResultReplayQuery } from './published-result-replay.query.ts';

@QueryHandler(PublishedResultReplayQuery)
export class PublishedResultReplayHandler implements IQueryHandler<PublishedResultReplayQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(AssessmentReader) private readonly assessments: AssessmentReader,
  ) {}

  async execute({ tenantId, target }: PublishedResultReplayQuery): Promise<ReplayedPublication> {
    const ledger = await this.eventStore.ledger(tenantId);
    const id = publicationId(target.cycleId, target.peerGroup);
    const { state } = await loadState(ledger, assessmentPublicationDecider, id);
    const { assessments, eventStore } = this;
    return replayPublication({ assessments, eventStore }, tenantId, requireRevision(state, target.revision));
  }
}
