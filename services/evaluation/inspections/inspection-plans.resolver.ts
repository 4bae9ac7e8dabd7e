import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  CancelInspectionInput,
  CorrectInspectionMarksInput,
  PlanInspectionInput,
  Receipt,
} from '../generated/graphql.ts';
import { CancelInspection, CorrectInspectionMarks } from './decider/inspection.commands.ts';
import { InspectionGate } from './inspection-gate.ts';
import { planOf } from './inspection-input.ts';
import { PlanInspectionRequest } from './plan-inspection/plan-inspection.request.ts';

/** What the office does with inspections. */
@Resolver()
@Allow('officer')
export class InspectionPlansResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(InspectionGate) private readonly gate: InspectionGate,
  ) {}

  @Mutation('planInspection')
  plan(@Request() request: RequestContext, @Args('input') input: PlanInspectionInput): Promise<Receipt> {
    const { require } = reachOf(request.identity(), ['officer']);
    return this.execute(new PlanInspectionRequest(request.metadata(input.requestId), planOf(input), require));
  }

  @Mutation('correctInspectionMarks')
  async correct(
    @Request() request: RequestContext,
    @Args('input') input: CorrectInspectionMarksInput,
  ): Promise<Receipt> {
    await this.gate.forOffice(request.identity(), input.inspectionId);
    return this.execute(new CorrectInspectionMarks(request.metadata(input.requestId), input));
  }

  @Mutation('cancelInspection')
  async cancel(
    @Request() request: RequestContext,
    @Args('input') input: CancelInspectionInput,
  ): Promise<Receipt> {
    const { cycleId } = await this.gate.forOffice(request.identity(), input.inspectionId);
    return this.execute(new CancelInspection(request.metadata(input.requestId), { ...input, cycleId }));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
