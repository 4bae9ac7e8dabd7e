import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Receipt, SetAssessmentParameterInput } from '../generated/graphql.ts';
import { SetAssessmentParameter } from './decider/assessment.commands.ts';

@Resolver()
export class AssessmentChangesResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** A parameter moves every unit of the cycle, so it takes the whole enterprise to give one. */
  @Mutation('setAssessmentParameter')
  @Allow('officer')
  async setAssessmentParameter(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: SetAssessmentParameterInput,
  ): Promise<Receipt> {
    reachOf(request.identity(), ['officer']).requireWhole();
    const command = new SetAssessmentParameter(request.metadata(requestId), data);
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
