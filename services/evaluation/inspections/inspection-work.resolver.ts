import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AnswerFindingInput,
  BeginInspectionInput,
  ConcludeInspectionInput,
  Receipt,
  RecordFindingInput,
  WithdrawFindingInput,
} from '../generated/graphql.ts';
import {
  AnswerFinding,
  BeginInspection,
  ConcludeInspection,
  RecordFinding,
  WithdrawFinding,
} from './decider/inspection.commands.ts';
import { InspectionGate } from './inspection-gate.ts';
import { conclusionInputOf, findingOf } from './inspection-input.ts';

/** What inspectors do, and what the inspected answer. */
@Resolver()
@Allow('officer', 'evaluator')
export class InspectionWorkResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(InspectionGate) private readonly gate: InspectionGate,
  ) {}

  @Mutation('beginInspection')
  async begin(
    @Request() request: RequestContext,
    @Args('input') input: BeginInspectionInput,
  ): Promise<Receipt> {
    await this.gate.forInspecting(request.identity(), input.inspectionId);
    return this.execute(new BeginInspection(request.metadata(input.requestId), input));
  }

  @Mutation('recordFinding')
  async recordFinding(
    @Request() request: RequestContext,
    @Args('input') input: RecordFindingInput,
  ): Promise<Receipt> {
    await this.gate.forInspecting(request.identity(), input.inspectionId);
    return this.execute(new RecordFinding(request.metadata(input.requestId), findingOf(input)));
  }

  @Mutation('withdrawFinding')
  async withdrawFinding(
    @Request() request: RequestContext,
    @Args('input') input: WithdrawFindingInput,
  ): Promise<Receipt> {
    await this.gate.forInspecting(request.identity(), input.inspectionId);
    return this.execute(new WithdrawFinding(request.metadata(input.requestId), input));
  }

  @Mutation('answerFinding')
  @Allow('recorder', 'officer')
  async answerFinding(
    @Request() request: RequestContext,
    @Args('input') input: AnswerFindingInput,
  ): Promise<Receipt> {
    const { inspectionId, findingId, answer } = input;
    await this.gate.forAnswering(request.identity(), inspectionId, findingId);
    const stance = input.stance === 'ACCEPTED' ? 'accepted' : 'disputed';
    const data = { inspectionId, findingId, stance, answer } as const;
    return this.execute(new AnswerFinding(request.metadata(input.requestId), data));
  }

  @Mutation('concludeInspection')
  async conclude(
    @Request() request: RequestContext,
    @Args('input') input: ConcludeInspectionInput,
  ): Promise<Receipt> {
    const { cycleId } = await this.gate.forInspecting(request.identity(), input.inspectionId);
    return this.execute(
      new ConcludeInspection(request.metadata(input.requestId), conclusionInputOf(input, cycleId)),
    );
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
