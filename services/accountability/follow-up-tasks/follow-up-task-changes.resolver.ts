import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { AssignTaskInput, CloseTaskInput, Receipt, RecordTaskInput } from '../generated/graphql.ts';
import {
  AssignFollowUpTask,
  CloseFollowUpTask,
  RecordFollowUpTask,
} from './decider/follow-up-task.commands.ts';
import { FollowUpTaskGate } from './follow-up-task-gate.ts';

@Resolver()
@Allow('officer', 'reviewer')
export class FollowUpTaskChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(FollowUpTaskGate) private readonly gate: FollowUpTaskGate,
  ) {}

  @Mutation('assignTask')
  async assign(
    @Request() request: RequestContext,
    @Args('input') { taskId, conductorId, dueOn, reason, requestId }: AssignTaskInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, taskId);
    const conductorName = await this.gate.conductor(request, conductorId);
    const data = {
      ...{ taskId, conductorId, conductorName },
      ...(dueOn != null && { dueOn }),
      ...(reason != null && { reason }),
    };
    return this.execute(new AssignFollowUpTask(request.metadata(requestId), data));
  }

  @Mutation('recordTask')
  @Allow('officer', 'reviewer', 'evaluator')
  async record(
    @Request() request: RequestContext,
    @Args('input') { requestId, evidenceIds, ...input }: RecordTaskInput,
  ): Promise<Receipt> {
    await this.gate.forRecording(request, input.taskId);
    const data = { ...input, evidenceIds: evidenceIds ?? [], ...personOf(request) };
    return this.execute(new RecordFollowUpTask(request.metadata(requestId), data));
  }

  @Mutation('closeTask')
  async close(
    @Request() request: RequestContext,
    @Args('input') { taskId, outcome, reason, requestId }: CloseTaskInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, taskId);
    const data = {
      taskId,
      outcome: outcome === 'DONE' ? 'done' : 'not-done',
      ...(reason != null && { reason }),
      ...personOf(request),
    } as const;
    return this.execute(new CloseFollowUpTask(request.metadata(requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}

const personOf = (request: RequestContext): { readonly personId?: string } => {
  const { personId } = request.identity();
  return personId === undefined ? {} : { personId };
};
