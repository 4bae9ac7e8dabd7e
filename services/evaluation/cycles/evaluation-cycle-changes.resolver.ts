import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  MutationCancelEvaluationCycleArgs,
  MutationCloseStageArgs,
  MutationExtendStageArgs,
  MutationOpenEvaluationCycleArgs,
  Receipt,
} from '../generated/graphql.ts';
import { CancelCycle, CloseStage, ExtendStage } from './decider/evaluation-cycle.commands.ts';
import { OpenCycleRequest } from './open-cycle/open-cycle.request.ts';
import { wantedCycle } from './open-cycle/wanted-cycle.ts';
import { STAGE_KINDS } from './result/public-words.ts';

@Resolver('EvaluationCycle')
@Allow('officer')
export class EvaluationCycleChangesResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('openEvaluationCycle')
  async open(
    @Request() request: RequestContext,
    @Args() { input }: MutationOpenEvaluationCycleArgs,
  ): Promise<Receipt> {
    return this.carryOut(new OpenCycleRequest(request.metadata(input.requestId), wantedCycle(input)));
  }

  @Mutation('extendStage')
  async extend(
    @Request() request: RequestContext,
    @Args() { input }: MutationExtendStageArgs,
  ): Promise<Receipt> {
    const { requestId, stage, ...data } = input;
    return this.carryOut(
      new ExtendStage(request.metadata(requestId), { ...data, stage: STAGE_KINDS[stage] }),
    );
  }

  @Mutation('closeStage')
  async close(
    @Request() request: RequestContext,
    @Args() { input }: MutationCloseStageArgs,
  ): Promise<Receipt> {
    const { requestId, stage, cycleId } = input;
    const data = { cycleId, stage: STAGE_KINDS[stage], closed: 'by-hand' } as const;
    return this.carryOut(new CloseStage(request.metadata(requestId), data));
  }

  @Mutation('cancelEvaluationCycle')
  async cancel(
    @Request() request: RequestContext,
    @Args() { input }: MutationCancelEvaluationCycleArgs,
  ): Promise<Receipt> {
    const { requestId, ...data } = input;
    return this.carryOut(new CancelCycle(request.metadata(requestId), data));
  }

  private async carryOut(
    command: OpenCycleRequest | ExtendStage | CloseStage | CancelCycle,
  ): Promise<Receipt> {
    return receiptOf(await this.commands.execute<typeof command, CommandOutcome>(command));
  }
}
