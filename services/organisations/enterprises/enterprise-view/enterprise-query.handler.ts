import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { enterpriseDecider } from '../decider/enterprise.decider.ts';
import { LEDGER_ROOM, type LedgerRoom } from '../result/ledger-room.port.ts';
import { enterpriseViewOf } from './enterprise-view-of.ts';
import { EnterpriseQuery, type EnterpriseView } from './enterprise.query.ts';

@QueryHandler(EnterpriseQuery)
export class EnterpriseQueryHandler implements IQueryHandler<EnterpriseQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(LEDGER_ROOM) private readonly room: LedgerRoom,
  ) {}

  /** None where a ledger is there and its enterprise was never registered. */
  async execute({ tenantId }: EnterpriseQuery): Promise<EnterpriseView | undefined> {
    const ledger = await this.eventStore.ledger(tenantId);
    const { state } = await loadState(ledger, enterpriseDecider, tenantId);
    return enterpriseViewOf(tenantId, state, await this.room.usedBytes(tenantId));
  }
}
