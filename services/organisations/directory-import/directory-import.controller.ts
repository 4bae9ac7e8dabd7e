import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, FileRefusalFilter, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { receiveFile } from '@kaoping/spreadsheets';
import { Controller, HttpCode, Inject, Param, Post, Query, Req, UseFilters } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { IncomingMessage } from 'node:http';
import type { DirectoryImportPreview as PublicPreview, Receipt } from '../generated/graphql.ts';
import { requestOfAddress, requireDigest, type ImportAddress } from './directory-import-input.ts';
import {
  ConfirmDirectoryImport,
  PreviewDirectoryImport,
  type DirectoryImportPreview,
} from './directory-import.request.ts';
import { publicPreview } from './public-preview.ts';
import { requireWhole } from './require-whole.ts';

type Address = Omit<ImportAddress, 'kind'>;

/** Takes in files that are too large for GraphQL; the same preview, the same confirmation. */
@Controller('directory-imports')
@UseFilters(FileRefusalFilter)
@Allow('officer')
export class DirectoryImportController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Post(':kind/preview')
  @HttpCode(200)
  async preview(
    @Request() request: RequestContext,
    @Param('kind') kind: string,
    @Query() address: Address,
    @Req() message: IncomingMessage,
  ): Promise<PublicPreview> {
    const metadata = requireWhole(request).metadata();
    const data = requestOfAddress({ ...address, kind }, await bodyOf(message, address));
    const query = new PreviewDirectoryImport(metadata, data);
    return publicPreview(await this.queries.execute<PreviewDirectoryImport, DirectoryImportPreview>(query));
  }

  @Post(':kind/confirm')
  @HttpCode(200)
  async confirm(
    @Request() request: RequestContext,
    @Param('kind') kind: string,
    @Query() address: Address,
    @Req() message: IncomingMessage,
  ): Promise<Receipt> {
    const metadata = requireWhole(request).metadata();
    const digest = requireDigest(address.digest);
    const data = requestOfAddress({ ...address, kind }, await bodyOf(message, address));
    const command = new ConfirmDirectoryImport(metadata, { ...data, digest });
    return receiptOf(await this.commands.execute<ConfirmDirectoryImport, CommandOutcome>(command));
  }
}

/** A refusal has to reach the caller: what is left of the file must not take the connection with it. */
const bodyOf = (message: IncomingMessage, { fileName = 'file' }: Address): Promise<Uint8Array> =>
  receiveFile(message.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>, fileName);
