import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { schemeDecider } from '../../schemes/decider/scheme.decider.ts';
import { receivedSelfAssessmentDecider } from '../decider/received-self-assessment.decider.ts';
import { receivedIdOf } from '../result/self-assessment-ids.ts';
import { receivedView, type ReceivedView } from './received-view.ts';
import { ReceivedSelfAssessmentQuery } from './received-self-assessment.query.ts';

@QueryHandler(ReceivedSelfAssessmentQuery)
export class ReceivedSelfAssessmentHandler implements IQueryHandler<ReceivedSelfAssessmentQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, key }: ReceivedSelfAssessmentQuery): Promise<ReceivedView> {
    const ledger = await this.eventStore.ledger(tenantId);
    const { state } = await loadState(ledger, receivedSelfAssessmentDecider, receivedIdOf(key));
    return receivedView(key, state, (await loadState(ledger, schemeDecider, key.schemeId)).state);
  }
}
