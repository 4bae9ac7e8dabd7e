import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { accountDecider } from '../../accounts/decider/account.decider.ts';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';
import { HolderQuery, type HolderView } from './session-view.query.ts';

@QueryHandler(HolderQuery)
export class HolderQueryHandler implements IQueryHandler<HolderQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, accountId }: HolderQuery): Promise<HolderView> {
    const ledger = await this.eventStore.ledger(tenantId);
    const { state: enterprise } = await loadState(ledger, enterpriseDecider, tenantId);
    const { state: account } = await loadState(ledger, accountDecider, accountId ?? '');
    const { name, registeredAt } = enterprise.status === 'absent' ? NO_ENTERPRISE : enterprise;
    return {
      enterprise: { id: tenantId, name, registeredAt },
      displayName: account.status === 'absent' ? '' : account.holder.displayName,
    };
  }
}

/** A ledger in which nobody registered an enterprise yet, as a command that was cut short leaves it. */
const NO_ENTERPRISE = { name: '', registeredAt: '1970-01-01T00:00:00.000Z' };
