import { dayOf } from '@kaoping/calendar';
import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { writeCsv, writeExcel } from '@kaoping/spreadsheets';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DirectoryFileQuery, type DirectoryFile, type FileFormat } from './directory-file.query.ts';
import { directoryTable } from './directory-table.ts';

const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

@QueryHandler(DirectoryFileQuery)
export class DirectoryFileHandler implements IQueryHandler<DirectoryFileQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({
    metadata,
    data: { kind, format, reach, day },
  }: DirectoryFileQuery): Promise<DirectoryFile> {
    const ledger = await this.eventStore.ledger(metadata.tenantId);
    const today = dayOf(metadata.now);
    const table = await directoryTable(ledger, { kind, day: day ?? today, reach });
    const bytes = format === 'xlsx' ? await writeExcel([table]) : writeCsv(table);
    return { fileName: `${table.name}.${format}`, mediaType: MEDIA_TYPES[format], bytes };
  }
}
