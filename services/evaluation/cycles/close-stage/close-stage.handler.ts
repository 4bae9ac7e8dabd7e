import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CloseStage } from '../decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../decider/evaluation-cycle.decider.ts';

@CommandHandler(CloseStage)
export class CloseStageHandler implements ICommandHandler<CloseStage> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: CloseStage): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(evaluationCycleDecider, command.data.cycleId, command),
    );
  }
}
