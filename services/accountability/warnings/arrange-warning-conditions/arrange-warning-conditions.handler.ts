import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrangeWarningConditions } from '../decider/warning-conditions.commands.ts';
import { CONDITIONS_ID, warningConditionsDecider } from '../decider/warning-conditions.decider.ts';

@CommandHandler(ArrangeWarningConditions)
export class ArrangeWarningConditionsHandler implements ICommandHandler<ArrangeWarningConditions> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ArrangeWarningConditions): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(warningConditionsDecider, CONDITIONS_ID, command),
    );
  }
}
