import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  CorrectScoreInput,
  Receipt,
  RecordScoreInput,
  ScorecardInput,
  WithdrawScoreInput,
} from '../generated/graphql.ts';
import {
  CorrectScore,
  RecordScore,
  ReopenScorecard,
  SealScorecard,
  WithdrawScore,
} from './decider/scorecard.commands.ts';
import { requireUnit } from '../unit-scope.ts';
import { correctionOf, placedOf } from './scorecard-input.ts';

/** Who enters scores, and who closes a scorecard: each as far as the role reaches. */
const ENTERING = ['officer', 'recorder'] as const;
const CLOSING = ['officer'] as const;

@Resolver()
export class ScorecardChangesResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('recordScore')
  @Allow(...ENTERING)
  async recordScore(
    @Request() request: RequestContext,
    @Args('input') input: RecordScoreInput,
  ): Promise<Receipt> {
    requireUnit(request, input.organisationId, ENTERING);
    return this.execute(new RecordScore(request.metadata(input.requestId), placedOf(input)));
  }

  @Mutation('correctScore')
  @Allow(...ENTERING)
  async correctScore(
    @Request() request: RequestContext,
    @Args('input') input: CorrectScoreInput,
  ): Promise<Receipt> {
    requireUnit(request, input.organisationId, ENTERING);
    return this.execute(new CorrectScore(request.metadata(input.requestId), correctionOf(input)));
  }

  @Mutation('withdrawScore')
  @Allow(...ENTERING)
  async withdrawScore(
    @Request() request: RequestContext,
    @Args('input') input: WithdrawScoreInput,
  ): Promise<Receipt> {
    requireUnit(request, input.organisationId, ENTERING);
    return this.execute(new WithdrawScore(request.metadata(input.requestId), placedOf(input)));
  }

  @Mutation('sealScorecard')
  @Allow(...CLOSING)
  async sealScorecard(
    @Request() request: RequestContext,
    @Args('input') input: ScorecardInput,
  ): Promise<Receipt> {
    requireUnit(request, input.organisationId, CLOSING);
    return this.execute(new SealScorecard(request.metadata(input.requestId), input));
  }

  @Mutation('reopenScorecard')
  @Allow(...CLOSING)
  async reopenScorecard(
    @Request() request: RequestContext,
    @Args('input') input: ScorecardInput,
  ): Promise<Receipt> {
    requireUnit(request, input.organisationId, CLOSING);
    return this.execute(new ReopenScorecard(request.metadata(input.requestId), input));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
