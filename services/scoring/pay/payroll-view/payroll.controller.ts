import { Allow, FileRefusalFilter, Request, type RequestContext } from '@kaoping/nest-platform';
import { Controller, Get, Inject, Param, Query, Res, UseFilters } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { ServerResponse } from 'node:http';
import { payrollAsked } from './payroll-address.ts';
import { PayrollQuery, type PayrollFile } from './payroll.query.ts';

/** Hands out settled rounds as files for the payroll, with headers in the language of the request. */
@Controller('payrolls')
@UseFilters(FileRefusalFilter)
export class PayrollController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':payRunId.:format')
  @Allow('officer', 'reviewer', 'auditor')
  async payroll(
    @Request() request: RequestContext,
    @Param() address: { readonly payRunId: string; readonly format: string },
    @Query('round') round: string | undefined,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const query = new PayrollQuery(request.identity(), payrollAsked(request, { ...address, round }));
    const { fileName, mediaType, bytes } = await this.queries.execute<PayrollQuery, PayrollFile>(query);
    response.writeHead(200, {
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="payroll.${address.format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    response.end(bytes);
  }
}
