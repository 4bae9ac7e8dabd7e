import { dayOf } from '@kaoping/calendar';
import { AllowSignedIn, FileRefusalFilter, Request, type RequestContext } from '@kaoping/nest-platform';
import { Controller, Get, Header, Inject, Param, Query, UseFilters } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { OfficeRecordQuery } from './office-record-view/office-record.query.ts';
import { officeRecordPage } from './office-record-view/office-record-page.ts';
import type { OfficeRecord } from './result/office-record.ts';

/** How the record is asked for in the address of the page. */
interface PrintAddress {
  /** First and last day, such as 2022-01-01/2026-12-31. */
  readonly term?: string;
  readonly asOf?: string;
  /** `zh` or `en`; the browser's where it is left out. */
  readonly lang?: string;
}

/** The record of office as a page to print: it loads nothing, and nobody keeps it. */
@Controller('print/record-of-office')
@UseFilters(FileRefusalFilter)
@AllowSignedIn()
export class PrintOfficeRecordController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':personId')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
  @Header('Cache-Control', 'no-store')
  async officeRecord(
    @Request() request: RequestContext,
    @Param('personId') personId: string,
    @Query() { term = '', asOf, lang }: PrintAddress,
  ): Promise<string> {
    const today = dayOf(request.now);
    const [from = '', until = ''] = term.split('/');
    const asked = { personId, term: { from, until }, asOf: asOf ?? today, today };
    const query = new OfficeRecordQuery(request.identity(), asked);
    const record = await this.queries.execute<OfficeRecordQuery, OfficeRecord>(query);
    return officeRecordPage(record, lang === 'en' || lang === 'zh' ? lang : request.language);
  }
}
