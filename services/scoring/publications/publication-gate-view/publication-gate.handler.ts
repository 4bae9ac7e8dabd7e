import { dayOf } from '@kaoping/calendar';
import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import { standingPublication } from '../decider/assessment-publication.state.ts';
import { publicationGate } from '../decider/publication-gate.ts';
import { publicationId } from '../result/past-result.ts';
import { PublishableResults } from '../result/publishable-results.ts';
import { PublicationGateQuery, type GateView } from './publication-gate.query.ts';

@QueryHandler(PublicationGateQuery)
export class PublicationGateHandler implements IQueryHandler<PublicationGateQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(PublishableResults) private readonly publishable: PublishableResults,
  ) {}

  async execute({ asked, target }: PublicationGateQuery): Promise<GateView> {
    const present = await this.publishable.now(asked.tenantId, target);
    const ledger = await this.eventStore.ledger(asked.tenantId);
    const id = publicationId(target.cycleId, target.peerGroup);
    const { state } = await loadState(ledger, assessmentPublicationDecider, id);
    const items = publicationGate({
      ...present,
      approvals: state.approvals,
      ...(state.publicity && { publicity: state.publicity }),
      today: dayOf(asked.now),
      isCorrection: standingPublication(state) !== undefined,
    });
    return { present, state, items };
  }
}
