import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  ArrangeStaffRulesInput,
  PayBasesInput,
  PayBasesPreview as PublicPreview,
  Receipt,
  SetPersonalFactorsInput,
} from '../generated/graphql.ts';
import { payBasesOf, personalFactorsOf, requirePayDigest, staffSchemeOf } from './pay-input.ts';
import {
  ArrangeStaffRulesRequest,
  EnterPersonalFactorsRequest,
  ImportPayTable,
  PreviewPayBases,
  type PayBasesPreview,
} from './pay.request.ts';
import { publicPayBases } from './public-pay-bases.ts';

/** What a pay table is filled with. */
@Resolver()
@Allow('officer')
export class PayTablesResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Mutation('previewPayBases')
  async preview(
    @Request() request: RequestContext,
    @Args('input') input: PayBasesInput,
  ): Promise<PublicPreview> {
    const query = new PreviewPayBases(request.metadata(), payBasesOf(request, input));
    return publicPayBases(await this.queries.execute<PreviewPayBases, PayBasesPreview>(query));
  }

  @Mutation('importPayBases')
  import(@Request() request: RequestContext, @Args('input') input: PayBasesInput): Promise<Receipt> {
    const data = { ...payBasesOf(request, input), digest: requirePayDigest(input.digest) };
    return this.execute(new ImportPayTable(request.metadata(), data));
  }

  @Mutation('setPersonalFactors')
  setFactors(
    @Request() request: RequestContext,
    @Args('input') input: SetPersonalFactorsInput,
  ): Promise<Receipt> {
    const metadata = request.metadata(input.requestId);
    return this.execute(new EnterPersonalFactorsRequest(metadata, personalFactorsOf(request, input)));
  }

  @Mutation('arrangeStaffRules')
  arrangeRules(
    @Request() request: RequestContext,
    @Args('input') input: ArrangeStaffRulesInput,
  ): Promise<Receipt> {
    const metadata = request.metadata(input.requestId);
    return this.execute(new ArrangeStaffRulesRequest(metadata, staffSchemeOf(request, input)));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
