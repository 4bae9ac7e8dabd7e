import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  ConsequenceDecisionInput,
  MarkConsequenceCarriedOutInput,
  Receipt,
  SoftenConsequenceInput,
} from '../generated/graphql.ts';
import { ConsequenceGate } from './consequence-gate.ts';
import {
  ConfirmConsequence,
  DismissConsequence,
  MarkConsequenceCarriedOut,
  SoftenConsequence,
} from './decider/consequence.commands.ts';
import { unspelled } from './result/spelled.ts';

@Resolver()
@Allow('officer', 'reviewer')
export class ConsequenceChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(ConsequenceGate) private readonly gate: ConsequenceGate,
  ) {}

  @Mutation('confirmConsequence')
  async confirm(
    @Request() request: RequestContext,
    @Args('input') input: ConsequenceDecisionInput,
  ): Promise<Receipt> {
    const data = await this.decision(request, input);
    return this.execute(new ConfirmConsequence(request.metadata(input.requestId), data));
  }

  @Mutation('softenConsequence')
  async soften(
    @Request() request: RequestContext,
    @Args('input') input: SoftenConsequenceInput,
  ): Promise<Receipt> {
    const milder = { does: unspelled(input.kind), bars: (input.blocks ?? []).map(unspelled) };
    const data = { ...(await this.decision(request, input)), ...milder };
    return this.execute(new SoftenConsequence(request.metadata(input.requestId), data));
  }

  @Mutation('dismissConsequence')
  async dismiss(
    @Request() request: RequestContext,
    @Args('input') input: ConsequenceDecisionInput,
  ): Promise<Receipt> {
    const data = await this.decision(request, input);
    return this.execute(new DismissConsequence(request.metadata(input.requestId), data));
  }

  @Mutation('markConsequenceCarriedOut')
  async markCarriedOut(
    @Request() request: RequestContext,
    @Args('input') { requestId, round, ...data }: MarkConsequenceCarriedOutInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, data.consequenceId);
    const command = { ...data, ...(round != null && { round }) };
    return this.execute(new MarkConsequenceCarriedOut(request.metadata(requestId), command));
  }

  private async decision(
    request: RequestContext,
    { consequenceId, round, reason, meeting, personIds }: ConsequenceDecisionInput,
  ): Promise<ConfirmConsequence['data']> {
    const met = await this.gate.forDeciding(request, consequenceId, personIds ?? []);
    return {
      ...{ consequenceId, reason, ...met },
      ...(round != null && { round }),
      ...(meeting != null && { meeting }),
    };
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
