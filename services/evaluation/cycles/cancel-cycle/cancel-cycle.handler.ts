import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CancelCycle } from '../decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../decider/evaluation-cycle.decider.ts';

@CommandHandler(CancelCycle)
export class CancelCycleHandler implements ICommandHandler<CancelCycle> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: CancelCycle): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(evaluationCycleDecider, command.data.cycleId, command),
    );
  }
}
