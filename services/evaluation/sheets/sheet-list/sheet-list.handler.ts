import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CycleSheetsQuery, MySheetsQuery, SheetProgressQuery } from './sheet-list.query.ts';
import { SheetListReader, type SheetRowPage } from './sheet-list.reader.ts';
import type { SheetProgressRow } from './sheet-list.rows.ts';

@QueryHandler(CycleSheetsQuery)
export class CycleSheetsHandler implements IQueryHandler<CycleSheetsQuery> {
  constructor(@Inject(SheetListReader) private readonly reader: SheetListReader) {}

  execute(query: CycleSheetsQuery): Promise<SheetRowPage> {
    return this.reader.ofCycle(query);
  }
}

@QueryHandler(MySheetsQuery)
export class MySheetsHandler implements IQueryHandler<MySheetsQuery> {
  constructor(@Inject(SheetListReader) private readonly reader: SheetListReader) {}

  execute(query: MySheetsQuery): Promise<SheetRowPage> {
    return this.reader.mine(query);
  }
}

@QueryHandler(SheetProgressQuery)
export class SheetProgressHandler implements IQueryHandler<SheetProgressQuery> {
  constructor(@Inject(SheetListReader) private readonly reader: SheetListReader) {}

  execute(query: SheetProgressQuery): Promise<readonly SheetProgressRow[]> {
    return this.reader.progress(query);
  }
}
