import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProposeLetterChange } from '../decider/target-letter.commands.ts';
import { letterOrders } from '../result/letter-orders.ts';

@CommandHandler(ProposeLetterChange)
export class ProposeLetterChangeHandler implements ICommandHandler<ProposeLetterChange> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ProposeLetterChange): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, ...letterOrders(command));
  }
}
