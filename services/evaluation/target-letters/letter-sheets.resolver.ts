import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  Receipt,
  ReportLetterSheetInput,
  SendBackLetterSheetInput,
  SignOffLetterSheetInput,
} from '../generated/graphql.ts';
import {
  ReportLetterSheet,
  SendBackLetterSheet,
  SignOffLetterSheet,
} from './decider/target-letter.commands.ts';
import { LetterGate } from './letter-gate.ts';
import { enteringOf, sheetItemsOf, sheetKindOf } from './letter-input.ts';

@Resolver()
export class LetterSheetsResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(LetterGate) private readonly gate: LetterGate,
  ) {}

  @Mutation('reportLetterSheet')
  @Allow('recorder')
  async reportLetterSheet(
    @Request() request: RequestContext,
    @Args('input') input: ReportLetterSheetInput,
  ): Promise<Receipt> {
    const { letterId, organisation, entering } = await this.gate.pass(request, input, 'unit');
    const { organisationId, ancestorIds } = organisation;
    const data = {
      letterId,
      sheet: sheetKindOf(input.sheet),
      items: sheetItemsOf(input.items),
      entering: enteringOf(entering, input),
      place: { organisationId, ancestorIds },
    };
    return this.execute(new ReportLetterSheet(request.metadata(input.requestId), data));
  }

  @Mutation('signOffLetterSheet')
  @Allow('officer')
  async signOffLetterSheet(
    @Request() request: RequestContext,
    @Args('input') input: SignOffLetterSheetInput,
  ): Promise<Receipt> {
    const { letterId, inputs } = await this.gate.pass(request, input, 'superior');
    const data = { letterId, sheet: sheetKindOf(input.sheet), inputs };
    return this.execute(new SignOffLetterSheet(request.metadata(input.requestId), data));
  }

  @Mutation('sendBackLetterSheet')
  @Allow('officer')
  async sendBackLetterSheet(
    @Request() request: RequestContext,
    @Args('input') input: SendBackLetterSheetInput,
  ): Promise<Receipt> {
    const { letterId } = await this.gate.pass(request, input, 'superior');
    const data = { letterId, sheet: sheetKindOf(input.sheet), reason: input.reason };
    return this.execute(new SendBackLetterSheet(request.metadata(input.requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
