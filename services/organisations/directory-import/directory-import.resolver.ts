import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  DirectoryImportInput,
  DirectoryImportPreview as PublicPreview,
  Receipt,
} from '../generated/graphql.ts';
import { requestOfInput, requireDigest } from './directory-import-input.ts';
import {
  ConfirmDirectoryImport,
  PreviewDirectoryImport,
  type DirectoryImportPreview,
} from './directory-import.request.ts';
import { publicPreview } from './public-preview.ts';
import { requireWhole } from './require-whole.ts';

@Resolver()
@Allow('officer')
export class DirectoryImportResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Mutation('previewDirectoryImport')
  async preview(
    @Request() request: RequestContext,
    @Args('input') input: DirectoryImportInput,
  ): Promise<PublicPreview> {
    const query = new PreviewDirectoryImport(requireWhole(request).metadata(), requestOfInput(input));
    return publicPreview(await this.queries.execute<PreviewDirectoryImport, DirectoryImportPreview>(query));
  }

  @Mutation('confirmDirectoryImport')
  async confirm(
    @Request() request: RequestContext,
    @Args('input') input: DirectoryImportInput,
  ): Promise<Receipt> {
    const data = { ...requestOfInput(input), digest: requireDigest(input.digest) };
    const command = new ConfirmDirectoryImport(requireWhole(request).metadata(), data);
    return receiptOf(await this.commands.execute<ConfirmDirectoryImport, CommandOutcome>(command));
  }
}
