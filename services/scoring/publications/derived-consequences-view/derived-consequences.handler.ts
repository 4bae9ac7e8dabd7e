import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { derivedConsequencesDecider } from '../decider/derived-consequences.decider.ts';
import type { DerivedConsequences } from '../decider/derived-consequences.events.ts';
import { publicationId } from '../result/past-result.ts';
import { DerivedConsequencesQuery } from './derived-consequences.query.ts';

@QueryHandler(DerivedConsequencesQuery)
export class DerivedConsequencesHandler implements IQueryHandler<DerivedConsequencesQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, target }: DerivedConsequencesQuery): Promise<DerivedConsequences | undefined> {
    const ledger = await this.eventStore.ledger(tenantId);
    const id = publicationId(target.cycleId, target.peerGroup);
    return (await loadState(ledger, derivedConsequencesDecider, id)).state.latest;
  }
}
