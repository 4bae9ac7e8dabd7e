import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  Receipt,
  ReviewDutyReportInput,
  SendBackDutyReportInput,
  WithdrawReviewInput,
} from '../generated/graphql.ts';
import { ReviewDutyReport, SendBackDutyReport, WithdrawReview } from './decider/duty-report.commands.ts';
import { DutyReportGate } from './duty-report-gate.ts';
import { REPORTERS } from './public-duty-report.ts';
import { reviewOf } from './review-input.ts';

/** What those who review duty reports do, and the office. */
@Resolver()
@Allow('officer')
export class DutyReportReviewingResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(DutyReportGate) private readonly gate: DutyReportGate,
  ) {}

  @Mutation('reviewDutyReport')
  @Allow('evaluator', 'officer')
  async review(
    @Request() request: RequestContext,
    @Args('input') input: ReviewDutyReportInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, input, ['evaluator', 'officer']);
    const own = request.identity().personId;
    const reviewerId = input.reviewerId ?? own;
    const isOwn = reviewerId !== undefined && reviewerId === own;
    const reviewer = await this.gate.reviewer(request, input.reviewerName, reviewerId);
    const entered = isOwn ? 'by-reviewer' : { onBehalfReason: input.onBehalfReason ?? '' };
    return this.execute(
      new ReviewDutyReport(request.metadata(input.requestId), reviewOf(input, reviewer, entered)),
    );
  }

  @Mutation('sendBackDutyReport')
  async sendBack(
    @Request() request: RequestContext,
    @Args('input') input: SendBackDutyReportInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, input, ['officer']);
    const data = { ...input, who: REPORTERS[input.who] };
    return this.execute(new SendBackDutyReport(request.metadata(input.requestId), data));
  }

  @Mutation('withdrawDutyReportReview')
  async withdrawReview(
    @Request() request: RequestContext,
    @Args('input') input: WithdrawReviewInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, input, ['officer']);
    return this.execute(new WithdrawReview(request.metadata(input.requestId), input));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
