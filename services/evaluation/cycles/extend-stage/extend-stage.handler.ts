import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ExtendStage } from '../decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../decider/evaluation-cycle.decider.ts';

@CommandHandler(ExtendStage)
export class ExtendStageHandler implements ICommandHandler<ExtendStage> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ExtendStage): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(evaluationCycleDecider, command.data.cycleId, command),
    );
  }
}
