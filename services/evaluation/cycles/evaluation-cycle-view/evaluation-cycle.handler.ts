import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { loadCycle, type LoadedCycle } from '../decider/load-cycle.ts';
import { EvaluationCycleQuery } from './evaluation-cycle.query.ts';

@QueryHandler(EvaluationCycleQuery)
export class EvaluationCycleHandler implements IQueryHandler<EvaluationCycleQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  execute({ tenantId, cycleId }: EvaluationCycleQuery): Promise<LoadedCycle> {
    return loadCycle(this.eventStore, tenantId, cycleId);
  }
}
