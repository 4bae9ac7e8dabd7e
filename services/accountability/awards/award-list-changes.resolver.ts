import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  ApproveAwardListInput,
  AwardListInput,
  NominateForAwardInput,
  OpenAwardListInput,
  OpenAwardListPayload,
  Receipt,
  SendBackAwardListInput,
  SettleAwardConflictInput,
  WithdrawNominationInput,
} from '../generated/graphql.ts';
import { AwardGate } from './award-gate.ts';
import { openingOf } from './award-input.ts';
import {
  ApproveAwardList,
  FinaliseAwardList,
  NominateForAward,
  OpenAwardList,
  PubliciseAwardList,
  SendBackAwardList,
  SettleAwardConflict,
  WithdrawNomination,
} from './decider/award-list.commands.ts';

@Resolver()
@Allow('officer')
export class AwardListChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(AwardGate) private readonly gate: AwardGate,
  ) {}

  @Mutation('openAwardList')
  async openAwardList(
    @Request() request: RequestContext,
    @Args('input') input: OpenAwardListInput,
  ): Promise<OpenAwardListPayload> {
    const within = await this.gate.forOpening(request, input.withinOrganisationId ?? undefined);
    const metadata = request.metadata(input.requestId);
    const listId = `award-list:${metadata.commandId}`;
    const command = new OpenAwardList(metadata, { ...openingOf(input, within), listId });
    return { listId, receipt: await this.execute(command) };
  }

  @Mutation('nominateForAward')
  @Allow('officer', 'recorder')
  async nominateForAward(
    @Request() request: RequestContext,
    @Args('input') { requestId, listId, statement, subjectId }: NominateForAwardInput,
  ): Promise<Receipt> {
    const found = await this.gate.forNomination(request, { listId, subjectId });
    return this.execute(new NominateForAward(request.metadata(requestId), { listId, statement, ...found }));
  }

  @Mutation('withdrawNomination')
  async withdrawNomination(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: WithdrawNominationInput,
  ): Promise<Receipt> {
    await this.gate.forList(request, input.listId, ['officer']);
    return this.execute(new WithdrawNomination(request.metadata(requestId), input));
  }

  @Mutation('approveAwardList')
  @Allow('officer', 'reviewer')
  async approveAwardList(
    @Request() request: RequestContext,
    @Args('input') { requestId, listId, note }: ApproveAwardListInput,
  ): Promise<Receipt> {
    await this.gate.forList(request, listId, ['officer', 'reviewer']);
    const noted = note == null ? {} : { note };
    return this.execute(new ApproveAwardList(request.metadata(requestId), { listId, ...noted }));
  }

  @Mutation('sendBackAwardList')
  @Allow('officer', 'reviewer')
  async sendBackAwardList(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: SendBackAwardListInput,
  ): Promise<Receipt> {
    await this.gate.forList(request, input.listId, ['officer', 'reviewer']);
    return this.execute(new SendBackAwardList(request.metadata(requestId), input));
  }

  @Mutation('publiciseAwardList')
  async publiciseAwardList(
    @Request() request: RequestContext,
    @Args('input') { requestId, listId }: AwardListInput,
  ): Promise<Receipt> {
    await this.gate.forList(request, listId, ['officer']);
    return this.execute(new PubliciseAwardList(request.metadata(requestId), { listId }));
  }

  @Mutation('finaliseAwardList')
  async finaliseAwardList(
    @Request() request: RequestContext,
    @Args('input') { requestId, listId }: AwardListInput,
  ): Promise<Receipt> {
    const assessed = await this.gate.forFinalising(request, listId);
    return this.execute(new FinaliseAwardList(request.metadata(requestId), { listId, assessed }));
  }

  @Mutation('settleAwardConflict')
  @Allow('officer', 'reviewer')
  async settleAwardConflict(
    @Request() request: RequestContext,
    @Args('input') { requestId, outcome, ...input }: SettleAwardConflictInput,
  ): Promise<Receipt> {
    await this.gate.forList(request, input.listId, ['officer', 'reviewer']);
    const settled = { ...input, outcome: outcome === 'KEPT' ? 'kept' : 'revoked' } as const;
    return this.execute(new SettleAwardConflict(request.metadata(requestId), settled));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
