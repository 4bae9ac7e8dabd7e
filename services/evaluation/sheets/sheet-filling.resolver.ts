import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  DeclareSheetConflictInput,
  Receipt,
  SaveSheetDraftInput,
  SubmitSheetInput,
} from '../generated/graphql.ts';
import { DeclareConflict, SaveDraft, SubmitSheet } from './decider/sheet.commands.ts';
import { fillerOf, SheetGate } from './sheet-gate.ts';
import { answerOf } from './sheet-input.ts';

/** What raters do with their sheets, and those who enter for them. */
@Resolver()
@Allow('evaluator', 'recorder', 'officer')
export class SheetFillingResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(SheetGate) private readonly gate: SheetGate,
  ) {}

  @Mutation('saveSheetDraft')
  async saveSheetDraft(
    @Request() request: RequestContext,
    @Args('input') input: SaveSheetDraftInput,
  ): Promise<Receipt> {
    await this.gate.forFilling(request.identity(), input.sheetId);
    const { sheetId, baseRevision } = input;
    const data = { sheetId, baseRevision, answers: input.answers.map(answerOf) };
    return this.execute(new SaveDraft(request.metadata(input.requestId), data));
  }

  @Mutation('submitSheet')
  async submitSheet(
    @Request() request: RequestContext,
    @Args('input') { sheetId, answers, lateReason, onBehalfReason, requestId }: SubmitSheetInput,
  ): Promise<Receipt> {
    const pass = await this.gate.forFilling(request.identity(), sheetId);
    const { cycleId, late } = pass.assignment;
    return this.execute(
      new SubmitSheet(request.metadata(requestId), {
        sheetId,
        cycleId,
        late,
        ...(answers != null && { answers: answers.map(answerOf) }),
        ...(lateReason != null && { lateReason }),
        filler: fillerOf(pass, onBehalfReason),
      }),
    );
  }

  @Mutation('declareSheetConflict')
  async declareSheetConflict(
    @Request() request: RequestContext,
    @Args('input') input: DeclareSheetConflictInput,
  ): Promise<Receipt> {
    const { assignment } = await this.gate.forFilling(request.identity(), input.sheetId);
    const { sheetId, organisationId, reason } = input;
    const data = { sheetId, cycleId: assignment.cycleId, organisationId, reason };
    return this.execute(new DeclareConflict(request.metadata(input.requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
