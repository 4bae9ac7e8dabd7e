import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PreviewImportQuery, type ImportPreview } from '../import-request.ts';
import { previewTable } from '../preview-table.ts';

@QueryHandler(PreviewImportQuery)
export class PreviewImportHandler implements IQueryHandler<PreviewImportQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute(query: PreviewImportQuery): Promise<ImportPreview> {
    return previewTable(await this.eventStore.ledger(query.metadata.tenantId), query);
  }
}
