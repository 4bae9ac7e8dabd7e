import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, FileRefusalFilter, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { receiveFile } from '@kaoping/spreadsheets';
import { Controller, HttpCode, Inject, Param, Post, Query, Req, UseFilters } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { IncomingMessage } from 'node:http';
import type { BusinessResultsPreview as PublicPreview, Receipt } from '../generated/graphql.ts';
import {
  ImportResultsTable,
  PreviewBusinessResults,
  type BusinessResultsPreview,
} from './business-results.request.ts';
import { publicResults } from './public-results.ts';
import { requestOfAddress, requireDigest, type ResultsAddress } from './results-input.ts';

/** Takes in tables that are too large for GraphQL; the same preview, the same import. */
@Controller('business-results')
@UseFilters(FileRefusalFilter)
@Allow('officer', 'recorder')
export class BusinessResultsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Post(':cycleId/preview')
  @HttpCode(200)
  async preview(
    @Request() request: RequestContext,
    @Param('cycleId') cycleId: string,
    @Query() address: ResultsAddress,
    @Req() message: IncomingMessage,
  ): Promise<PublicPreview> {
    const metadata = request.metadata();
    const data = requestOfAddress(request, { ...address, cycleId }, await bodyOf(message, address));
    const query = new PreviewBusinessResults(metadata, data);
    return publicResults(await this.queries.execute<PreviewBusinessResults, BusinessResultsPreview>(query));
  }

  @Post(':cycleId/import')
  @HttpCode(200)
  async import(
    @Request() request: RequestContext,
    @Param('cycleId') cycleId: string,
    @Query() address: ResultsAddress,
    @Req() message: IncomingMessage,
  ): Promise<Receipt> {
    const metadata = request.metadata();
    const digest = requireDigest(address.digest);
    const data = requestOfAddress(request, { ...address, cycleId }, await bodyOf(message, address));
    const command = new ImportResultsTable(metadata, { ...data, digest });
    return receiptOf(await this.commands.execute<ImportResultsTable, CommandOutcome>(command));
  }
}

/** A refusal has to reach the caller: what is left of the file must not take the connection with it. */
const bodyOf = (message: IncomingMessage, { fileName = 'file' }: ResultsAddress): Promise<Uint8Array> =>
  receiveFile(message.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>, fileName);
