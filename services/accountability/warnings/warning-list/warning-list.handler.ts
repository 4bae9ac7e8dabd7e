import type { EventStore, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RowPage } from '../../reachable-page.ts';
import { listWarnings, type WarnedFacts } from './list-warnings.ts';
import { UNIT_FACTS } from '../result/unit-facts.rows.ts';
import { WarningListQuery } from './warning-list.query.ts';

@QueryHandler(WarningListQuery)
export class WarningListHandler implements IQueryHandler<WarningListQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(UNIT_FACTS) private readonly facts: ProjectionsByTenant,
  ) {}

  execute(query: WarningListQuery): Promise<RowPage<WarnedFacts>> {
    return listWarnings(this.eventStore, this.facts, query);
  }
}
