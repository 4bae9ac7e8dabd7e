import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { writeCsv, writeExcel } from '@kaoping/spreadsheets';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { openedRun } from '../prepare-pay-run.ts';
import { payrollTable } from './payroll-table.ts';
import { PayrollQuery, type PayrollFile, type PayrollFormat } from './payroll.query.ts';

const MEDIA_TYPES: Readonly<Record<PayrollFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

@QueryHandler(PayrollQuery)
export class PayrollHandler implements IQueryHandler<PayrollQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ identity, asked }: PayrollQuery): Promise<PayrollFile> {
    const { format, payRunId } = asked;
    const run = await openedRun(this.eventStore, identity.tenantId, payRunId);
    const table = payrollTable(run, identity, asked);
    const bytes = format === 'xlsx' ? await writeExcel([table]) : writeCsv(table);
    return { fileName: `${table.name}.${format}`, mediaType: MEDIA_TYPES[format], bytes };
  }
}
