import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
  type ReadModels,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE, READ_MODELS } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpenEvaluationCycle } from '../decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../decider/evaluation-cycle.decider.ts';
import { OpenCycleRequest } from './open-cycle.request.ts';
import { prepareCycle } from './prepare-cycle.ts';

@CommandHandler(OpenCycleRequest)
export class OpenEvaluationCycleHandler implements ICommandHandler<OpenCycleRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute({ metadata, data }: OpenCycleRequest): Promise<CommandOutcome> {
    const sources = { eventStore: this.eventStore, readModels: this.readModels };
    const cycle = await prepareCycle(sources, metadata.tenantId, data);
    const command = new OpenEvaluationCycle(metadata, cycle);
    return this.commands.execute(metadata, orderFor(evaluationCycleDecider, data.cycleId, command));
  }
}
