import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PreviewDirectoryImport, type DirectoryImportPreview } from '../directory-import.request.ts';
import { prepareImport } from '../prepare-import.ts';

@QueryHandler(PreviewDirectoryImport)
export class PreviewDirectoryImportHandler implements IQueryHandler<PreviewDirectoryImport> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute(query: PreviewDirectoryImport): Promise<DirectoryImportPreview> {
    return (await prepareImport(this.eventStore, query)).preview;
  }
}
