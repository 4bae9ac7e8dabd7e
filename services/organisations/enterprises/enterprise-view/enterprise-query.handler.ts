import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { enterpriseDecider } from '../decider/enterprise.decider.ts';
import type { Enterprise } from '../decider/enterprise.state.ts';
import { EnterpriseQuery, type EnterpriseView } from './enterprise.query.ts';

@QueryHandler(EnterpriseQuery)
export class EnterpriseQueryHandler implements IQueryHandler<EnterpriseQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId }: EnterpriseQuery): Promise<readonly EnterpriseView[]> {
    const ledger = await this.eventStore.ledger(tenantId);
    const { state } = await loadState(ledger, enterpriseDecider, tenantId);
    return viewOf(tenantId, state);
  }
}

const viewOf = (id: string, state: Enterprise): readonly EnterpriseView[] =>
  state.status === 'absent' ? [] : [{ id, name: state.name, registeredAt: state.registeredAt }];
