import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AnswerAdjustmentObjectionInput,
  NoticeOverdueInput,
  Receipt,
  ReviewAdjustmentInput,
  SettleOverdueInput,
} from '../generated/graphql.ts';
import { CycleGate } from '../cycle-gate.ts';
import { overdueFoundOf, settlementOf, verdictOf } from './adjustment-input.ts';
import { AnswerObjection, ReviewClaim, SettleOverdue } from './decider/adjustment-account.commands.ts';
import { overdueNotice } from './result/overdue-notice.ts';

/** What the office does about bonuses and deductions. */
@Resolver()
@Allow('officer', 'reviewer')
export class AdjustmentReviewsResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CycleGate) private readonly gate: CycleGate,
  ) {}

  @Mutation('reviewAdjustment')
  async reviewAdjustment(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: ReviewAdjustmentInput,
  ): Promise<Receipt> {
    await this.gate.require(request.identity(), input, ['officer', 'reviewer']);
    return this.execute(new ReviewClaim(request.metadata(requestId), verdictOf(input)));
  }

  @Mutation('answerAdjustmentObjection')
  async answerAdjustmentObjection(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: AnswerAdjustmentObjectionInput,
  ): Promise<Receipt> {
    await this.gate.require(request.identity(), input, ['officer', 'reviewer']);
    return this.execute(new AnswerObjection(request.metadata(requestId), input));
  }

  @Mutation('noticeOverdue')
  @Allow('officer')
  async noticeOverdue(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: NoticeOverdueInput,
  ): Promise<Receipt> {
    const { loaded } = await this.gate.require(request.identity(), input, ['officer']);
    return this.execute(overdueNotice(loaded, request.metadata(requestId), overdueFoundOf(input)));
  }

  @Mutation('settleOverdue')
  @Allow('officer')
  async settleOverdue(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: SettleOverdueInput,
  ): Promise<Receipt> {
    await this.gate.require(request.identity(), input, ['officer']);
    return this.execute(new SettleOverdue(request.metadata(requestId), settlementOf(input)));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
