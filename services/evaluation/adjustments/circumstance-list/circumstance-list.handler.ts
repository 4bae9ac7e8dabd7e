import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { loadCycle } from '../../cycles/decider/load-cycle.ts';
import { termsOfCircumstance } from '../result/terms-of-circumstance.ts';
import { CircumstanceListQuery, type CircumstanceView } from './circumstance-list.query.ts';

@QueryHandler(CircumstanceListQuery)
export class CircumstanceListHandler implements IQueryHandler<CircumstanceListQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, cycleId, side }: CircumstanceListQuery): Promise<readonly CircumstanceView[]> {
    const { scheme } = await loadCycle(this.eventStore, tenantId, cycleId);
    return scheme.entering.circumstances
      .filter((one) => side === undefined || one.side === side)
      .map((one) => {
        const { cap } = termsOfCircumstance(scheme, one.side, one.key);
        return { ...one, ...(cap !== undefined && { cap }) };
      });
  }
}
