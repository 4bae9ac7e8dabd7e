import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  ClaimAdjustmentInput,
  ClaimAdjustmentPayload,
  ObjectToAdjustmentInput,
  Receipt,
  ReplyToOverdueInput,
  WithdrawAdjustmentInput,
} from '../generated/graphql.ts';
import { CycleGate } from '../cycle-gate.ts';
import { claimOf } from './adjustment-input.ts';
import {
  ObjectToAdjustment,
  ReplyToOverdue,
  WithdrawAdjustment,
} from './decider/adjustment-account.commands.ts';

/** What units do about their bonuses and deductions, and those who enter for them. */
@Resolver()
@Allow('recorder', 'officer')
export class AdjustmentClaimsResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CycleGate) private readonly gate: CycleGate,
  ) {}

  @Mutation('claimAdjustment')
  async claimAdjustment(
    @Request() request: RequestContext,
    @Args('input') input: ClaimAdjustmentInput,
  ): Promise<ClaimAdjustmentPayload> {
    const roles = input.side === 'BONUS' ? (['recorder', 'officer'] as const) : (['officer'] as const);
    const pass = await this.gate.require(request.identity(), input, roles);
    const command = claimOf(input, pass, request.metadata(input.requestId));
    return { adjustmentId: command.data.adjustmentId, receipt: await this.execute(command) };
  }

  @Mutation('withdrawAdjustment')
  @Allow('recorder', 'officer', 'reviewer')
  async withdrawAdjustment(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: WithdrawAdjustmentInput,
  ): Promise<Receipt> {
    const identity = request.identity();
    const { organisation } = await this.gate.require(identity, input, ['recorder', 'officer', 'reviewer']);
    const isOffice = reachOf(identity, ['officer', 'reviewer']).covers(organisation);
    const data = { ...input, by: isOffice ? ('office' as const) : ('unit' as const) };
    return this.execute(new WithdrawAdjustment(request.metadata(requestId), data));
  }

  /** Anybody of the units that are assessed may object, also to another unit's bonus. */
  @Mutation('objectToAdjustment')
  @Allow('recorder', 'officer', 'evaluator', 'reviewer')
  objectToAdjustment(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: ObjectToAdjustmentInput,
  ): Promise<Receipt> {
    const metadata = request.metadata(requestId);
    const objectionId = `objection:${metadata.commandId}`;
    return this.execute(new ObjectToAdjustment(metadata, { ...input, objectionId }));
  }

  @Mutation('replyToOverdue')
  async replyToOverdue(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: ReplyToOverdueInput,
  ): Promise<Receipt> {
    await this.gate.require(request.identity(), input, ['recorder', 'officer']);
    return this.execute(new ReplyToOverdue(request.metadata(requestId), input));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
