import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  DailyFactInput,
  DailyFactReasonInput,
  Receipt,
  RecordDailyFactInput,
} from '../generated/graphql.ts';
import { DailyFactGate } from './daily-fact-gate.ts';
import { factOf } from './daily-fact-input.ts';
import {
  ConfirmDailyFact,
  DisputeDailyFact,
  UpholdDailyFact,
  WithdrawDailyFact,
} from './decider/daily-fact.commands.ts';
import { RecordDailyFactRequest } from './record-daily-fact/record-daily-fact.request.ts';

@Resolver()
@Allow('officer')
export class DailyFactsResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(DailyFactGate) private readonly gate: DailyFactGate,
  ) {}

  @Mutation('recordDailyFact')
  record(@Request() request: RequestContext, @Args('input') input: RecordDailyFactInput): Promise<Receipt> {
    const { require } = reachOf(request.identity(), ['officer']);
    return this.execute(
      new RecordDailyFactRequest(request.metadata(input.requestId), factOf(input), require),
    );
  }

  @Mutation('confirmDailyFact')
  @Allow('recorder')
  async confirm(@Request() request: RequestContext, @Args('input') input: DailyFactInput): Promise<Receipt> {
    await this.gate.pass(request.identity(), input.factId, ['recorder']);
    const data = { factId: input.factId, by: 'unit' } as const;
    return this.execute(new ConfirmDailyFact(request.metadata(input.requestId), data));
  }

  @Mutation('disputeDailyFact')
  @Allow('recorder')
  async dispute(
    @Request() request: RequestContext,
    @Args('input') input: DailyFactReasonInput,
  ): Promise<Receipt> {
    await this.gate.pass(request.identity(), input.factId, ['recorder']);
    return this.execute(new DisputeDailyFact(request.metadata(input.requestId), input));
  }

  @Mutation('upholdDailyFact')
  async uphold(
    @Request() request: RequestContext,
    @Args('input') input: DailyFactReasonInput,
  ): Promise<Receipt> {
    await this.gate.pass(request.identity(), input.factId, ['officer']);
    return this.execute(new UpholdDailyFact(request.metadata(input.requestId), input));
  }

  @Mutation('withdrawDailyFact')
  async withdraw(
    @Request() request: RequestContext,
    @Args('input') input: DailyFactReasonInput,
  ): Promise<Receipt> {
    const { cycleId } = await this.gate.pass(request.identity(), input.factId, ['officer']);
    return this.execute(new WithdrawDailyFact(request.metadata(input.requestId), { ...input, cycleId }));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
