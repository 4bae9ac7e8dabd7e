import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CompareTableHandler } from './compare-table/compare-table.handler.ts';
import { PublishedTablesController } from './published-tables.controller.ts';
import { PublishedTablesResolver } from './published-tables.resolver.ts';
import { TableComparisonsHandler } from './table-comparison-view/table-comparison.handler.ts';

/** Tables that were published before, held against a scheme. */
@Module({
  imports: [CqrsModule],
  controllers: [PublishedTablesController],
  providers: [CompareTableHandler, TableComparisonsHandler, PublishedTablesResolver],
})
export class PublishedTablesModule {}
