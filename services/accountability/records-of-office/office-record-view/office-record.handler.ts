import type { EventStore, ProjectionsByTenant, ReadModels } from '@kaoping/event-sourcing';
import { EVENT_STORE, READ_MODELS } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OFFICE_FACTS } from '../office-fact-list/office-facts.projection.ts';
import type { OfficeRecord } from '../result/office-record.ts';
import { OfficeRecordQuery } from './office-record.query.ts';
import { readOfficeRecord } from './read-office-record.ts';

@QueryHandler(OfficeRecordQuery)
export class OfficeRecordHandler implements IQueryHandler<OfficeRecordQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    @Inject(OFFICE_FACTS) private readonly facts: ProjectionsByTenant,
  ) {}

  execute(query: OfficeRecordQuery): Promise<OfficeRecord> {
    const { eventStore, readModels, facts } = this;
    return readOfficeRecord({ eventStore, readModels, facts }, query);
  }
}
