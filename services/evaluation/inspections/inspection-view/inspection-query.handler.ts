import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { inspectionDecider } from '../decider/inspection.decider.ts';
import { requireInspection, type PlannedInspection } from '../decider/inspection.state.ts';
import { onlookerOf } from '../onlooker-of.ts';
import { InspectionQuery } from './inspection.query.ts';
import { seenBy } from './seen-by.ts';

@QueryHandler(InspectionQuery)
export class InspectionQueryHandler implements IQueryHandler<InspectionQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ identity, inspectionId }: InspectionQuery): Promise<PlannedInspection> {
    const ledger = await this.eventStore.ledger(identity.tenantId);
    const { state } = await loadState(ledger, inspectionDecider, inspectionId);
    return seenBy(onlookerOf(identity), inspectionId, requireInspection(state, inspectionId));
  }
}
