import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AcceptSelfAssessmentInput,
  Receipt,
  SendBackSelfAssessmentInput,
} from '../generated/graphql.ts';
import { AcceptSelfAssessment, SendBackSelfAssessment } from './decider/received-self-assessment.commands.ts';

/** What headquarters say of a subsidiary's self-assessment. */
@Resolver()
@Allow('officer')
export class SelfAssessmentReviewingResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('acceptSelfAssessment')
  acceptSelfAssessment(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: AcceptSelfAssessmentInput,
  ): Promise<Receipt> {
    return this.execute(request, new AcceptSelfAssessment(request.metadata(requestId), data));
  }

  @Mutation('sendBackSelfAssessment')
  sendBackSelfAssessment(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: SendBackSelfAssessmentInput,
  ): Promise<Receipt> {
    return this.execute(request, new SendBackSelfAssessment(request.metadata(requestId), data));
  }

  private async execute(request: RequestContext, command: ICommand): Promise<Receipt> {
    reachOf(request.identity(), ['officer']).requireWhole();
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
