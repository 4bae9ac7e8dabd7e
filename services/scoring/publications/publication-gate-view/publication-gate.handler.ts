import { dayOf } from '@kaoping/calendar';
import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PublishableResult } from '../decider/assessment-publication.commands.ts';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import { standingPublication, type AssessmentPublications } from '../decider/assessment-publication.state.ts';
import { publicationGate, type GateItem } from '../decider/publication-gate.ts';
import { publicationId } from '../result/past-result.ts';
import { PublishableResults } from '../result/publishable-results.ts';
import { PublicationGateQuery } from './publication-gate.query.ts';

/** The gate as it stands, with what it looked at. */
export interface GateView {
  readonly present: PublishableResult;
  readonly state: AssessmentPublications;
  readonly items: readonly GateItem[];
}

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
