import { Allow, FileRefusalFilter, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { receiveFile } from '@kaoping/spreadsheets';
import { Controller, HttpCode, Inject, Param, Post, Query, Req, UseFilters } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { IncomingMessage } from 'node:http';
import type { TableComparison } from '../generated/graphql.ts';
import { ComparePublishedTable, type ComparedTable } from './compare-table/compare-table.request.ts';
import { publicComparison } from './public-comparison.ts';
import {
  TableComparisonsQuery,
  type TableComparisonView,
} from './table-comparison-view/table-comparison.query.ts';
import { tableOfAddress, type TableAddress } from './table-input.ts';

/** Takes in published tables that are too large for GraphQL; the same comparison. */
@Controller('published-tables')
@UseFilters(FileRefusalFilter)
export class PublishedTablesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Post(':schemeId')
  @HttpCode(200)
  @Allow('officer')
  async compare(
    @Request() request: RequestContext,
    @Param('schemeId') schemeId: string,
    @Query() address: TableAddress,
    @Req() message: IncomingMessage,
  ): Promise<readonly TableComparison[]> {
    reachOf(request.identity(), ['officer']).requireWhole();
    const metadata = request.metadata(address.requestId);
    const content = message.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    const bytes = await receiveFile(content, address.fileName ?? 'file');
    const command = new ComparePublishedTable(metadata, tableOfAddress(schemeId, address, bytes));
    const { comparisonId } = await this.commands.execute<ComparePublishedTable, ComparedTable>(command);
    const kept = await this.queries.execute<TableComparisonsQuery, readonly TableComparisonView[]>(
      new TableComparisonsQuery(metadata.tenantId, schemeId, comparisonId),
    );
    return kept.map(publicComparison);
  }
}
