import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PreviewBusinessResults, type BusinessResultsPreview } from '../business-results.request.ts';
import { prepareResults } from '../prepare-results.ts';

@QueryHandler(PreviewBusinessResults)
export class PreviewResultsHandler implements IQueryHandler<PreviewBusinessResults> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute(query: PreviewBusinessResults): Promise<BusinessResultsPreview> {
    return (await prepareResults(this.eventStore, query)).preview;
  }
}
