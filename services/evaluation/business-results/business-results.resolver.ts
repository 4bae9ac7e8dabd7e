import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  BusinessResultsInput,
  BusinessResultsPreview as PublicPreview,
  Receipt,
} from '../generated/graphql.ts';
import {
  ImportResultsTable,
  PreviewBusinessResults,
  type BusinessResultsPreview,
} from './business-results.request.ts';
import { publicResults } from './public-results.ts';
import { requestOfInput, requireDigest } from './results-input.ts';

@Resolver()
@Allow('officer', 'recorder')
export class BusinessResultsResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Mutation('previewBusinessResults')
  async preview(
    @Request() request: RequestContext,
    @Args('input') input: BusinessResultsInput,
  ): Promise<PublicPreview> {
    const query = new PreviewBusinessResults(request.metadata(), requestOfInput(request, input));
    return publicResults(await this.queries.execute<PreviewBusinessResults, BusinessResultsPreview>(query));
  }

  @Mutation('importBusinessResults')
  async import(
    @Request() request: RequestContext,
    @Args('input') input: BusinessResultsInput,
  ): Promise<Receipt> {
    const data = { ...requestOfInput(request, input), digest: requireDigest(input.digest) };
    const command = new ImportResultsTable(request.metadata(), data);
    return receiptOf(await this.commands.execute<ImportResultsTable, CommandOutcome>(command));
  }
}
