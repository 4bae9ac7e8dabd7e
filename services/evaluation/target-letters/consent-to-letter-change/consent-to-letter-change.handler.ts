import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ConsentToLetterChange } from '../decider/target-letter.commands.ts';
import { letterOrders } from '../result/letter-orders.ts';

@CommandHandler(ConsentToLetterChange)
export class ConsentToLetterChangeHandler implements ICommandHandler<ConsentToLetterChange> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ConsentToLetterChange): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, ...letterOrders(command));
  }
}
