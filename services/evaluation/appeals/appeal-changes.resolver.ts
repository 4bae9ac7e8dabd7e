import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AppealInput,
  DecideAppealInput,
  LodgeAppealInput,
  LodgeAppealPayload,
  Receipt,
  RecordAppealHearingInput,
  ReplyToAppealInput,
  WithdrawAppealInput,
} from '../generated/graphql.ts';
import { AppealGate } from './appeal-gate.ts';
import { appealOf, decisionOf, hearingOf, subjectOf } from './appeal-input.ts';
import { DecideAppealRequest } from './decide-appeal/decide-appeal.request.ts';
import {
  AcknowledgeAppeal,
  DecideAppeal,
  RecordHearing,
  ReplyToAppeal,
  WithdrawAppeal,
} from './decider/appeal-docket.commands.ts';

const OFFICE = ['officer', 'reviewer'] as const;

@Resolver()
@Allow(...OFFICE)
export class AppealChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(AppealGate) private readonly gate: AppealGate,
  ) {}

  @Mutation('lodgeAppeal')
  @Allow('recorder', 'officer')
  async lodgeAppeal(
    @Request() request: RequestContext,
    @Args('input') input: LodgeAppealInput,
  ): Promise<LodgeAppealPayload> {
    const pass = await this.gate.forLodging(request.identity(), input, subjectOf(input));
    const command = appealOf(input, pass, request.metadata(input.requestId));
    return { appealId: command.data.appealId, receipt: await this.execute(command) };
  }

  @Mutation('acknowledgeAppeal')
  async acknowledgeAppeal(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: AppealInput,
  ): Promise<Receipt> {
    await this.gate.forAppeal(request.identity(), input, OFFICE);
    return this.execute(new AcknowledgeAppeal(request.metadata(requestId), input));
  }

  @Mutation('replyToAppeal')
  async replyToAppeal(
    @Request() request: RequestContext,
    @Args('input') { requestId, evidenceIds, ...input }: ReplyToAppealInput,
  ): Promise<Receipt> {
    await this.gate.forAppeal(request.identity(), input, OFFICE);
    const data = { ...input, evidenceIds: evidenceIds ?? [] };
    return this.execute(new ReplyToAppeal(request.metadata(requestId), data));
  }

  @Mutation('recordAppealHearing')
  async recordAppealHearing(
    @Request() request: RequestContext,
    @Args('input') input: RecordAppealHearingInput,
  ): Promise<Receipt> {
    await this.gate.forAppeal(request.identity(), input, OFFICE);
    const metadata = request.metadata(input.requestId);
    return this.execute(new RecordHearing(metadata, hearingOf(input, metadata)));
  }

  @Mutation('decideAppeal')
  async decideAppeal(
    @Request() request: RequestContext,
    @Args('input') input: DecideAppealInput,
  ): Promise<Receipt> {
    const identity = request.identity();
    const { against } = await this.gate.forAppeal(identity, input, OFFICE);
    const inputs = await this.gate.inputsOf(identity, input.cycleId);
    const command = new DecideAppeal(request.metadata(input.requestId), decisionOf(input, inputs));
    return this.execute(new DecideAppealRequest(command, against));
  }

  @Mutation('withdrawAppeal')
  @Allow('recorder', 'officer')
  async withdrawAppeal(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: WithdrawAppealInput,
  ): Promise<Receipt> {
    await this.gate.forAppeal(request.identity(), input, ['recorder', 'officer']);
    return this.execute(new WithdrawAppeal(request.metadata(requestId), input));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
