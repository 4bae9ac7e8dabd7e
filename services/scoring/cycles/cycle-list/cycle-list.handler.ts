import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CycleListQuery, type CycleView } from './cycle-list.query.ts';
import { listCycles } from './list-cycles.ts';

@QueryHandler(CycleListQuery)
export class CycleListHandler implements IQueryHandler<CycleListQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, cycleId }: CycleListQuery): Promise<readonly CycleView[]> {
    return listCycles(await this.eventStore.ledger(tenantId), cycleId);
  }
}
