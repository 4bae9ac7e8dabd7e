import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { OFFICE_FACTS, officeFactsProjection } from './office-fact-list/office-facts.projection.ts';
import { OfficeRecordHandler } from './office-record-view/office-record.handler.ts';
import { PrintOfficeRecordController } from './print-office-record.controller.ts';
import { RecordsOfOfficeResolver } from './records-of-office.resolver.ts';

/** What became of a person's terms of office. */
@Module({
  imports: [CqrsModule],
  controllers: [PrintOfficeRecordController],
  providers: [
    OfficeRecordHandler,
    RecordsOfOfficeResolver,
    liveProjection(OFFICE_FACTS, officeFactsProjection),
  ],
})
export class RecordsOfOfficeModule {}
