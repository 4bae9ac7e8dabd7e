import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AcceptSheetInput,
  AssignSheetsInput,
  CorrectSheetInput,
  Receipt,
  SheetReasonInput,
} from '../generated/graphql.ts';
import { AssignSheetsRequest } from './assign-sheets/assign-sheets.request.ts';
import { AcceptSheet, CorrectSheet, SendBackSheet, WithdrawSheet } from './decider/sheet.commands.ts';
import { SheetGate } from './sheet-gate.ts';
import { seatOf } from './sheet-input.ts';

/** What the office does with sheets. */
@Resolver()
export class SheetChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(SheetGate) private readonly gate: SheetGate,
  ) {}

  @Mutation('assignSheets')
  @Allow('officer')
  assignSheets(
    @Request() request: RequestContext,
    @Args('input') input: AssignSheetsInput,
  ): Promise<Receipt> {
    const { cycleId, raters, selfAssessment, dueOn, requestId } = input;
    const data = {
      cycleId,
      seats: raters.map(seatOf),
      selfAssessment: selfAssessment === true,
      ...(dueOn != null && { dueOn }),
    };
    const { require } = reachOf(request.identity(), ['officer']);
    return this.execute(new AssignSheetsRequest(request.metadata(requestId), data, require));
  }

  @Mutation('acceptSheet')
  @Allow('officer', 'reviewer')
  async acceptSheet(
    @Request() request: RequestContext,
    @Args('input') input: AcceptSheetInput,
  ): Promise<Receipt> {
    await this.gate.forOffice(request.identity(), input.sheetId);
    return this.execute(new AcceptSheet(request.metadata(input.requestId), input));
  }

  @Mutation('sendBackSheet')
  @Allow('officer', 'reviewer')
  async sendBackSheet(
    @Request() request: RequestContext,
    @Args('input') input: SheetReasonInput,
  ): Promise<Receipt> {
    await this.gate.forOffice(request.identity(), input.sheetId);
    return this.execute(new SendBackSheet(request.metadata(input.requestId), input));
  }

  @Mutation('correctSheet')
  @Allow('officer')
  async correctSheet(
    @Request() request: RequestContext,
    @Args('input') input: CorrectSheetInput,
  ): Promise<Receipt> {
    await this.gate.forOffice(request.identity(), input.sheetId);
    return this.execute(new CorrectSheet(request.metadata(input.requestId), input));
  }

  @Mutation('withdrawSheet')
  @Allow('officer')
  async withdrawSheet(
    @Request() request: RequestContext,
    @Args('input') input: SheetReasonInput,
  ): Promise<Receipt> {
    const { cycleId } = await this.gate.forOffice(request.identity(), input.sheetId);
    return this.execute(new WithdrawSheet(request.metadata(input.requestId), { ...input, cycleId }));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
