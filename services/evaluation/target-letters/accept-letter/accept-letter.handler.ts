import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AcceptLetter } from '../decider/target-letter.commands.ts';
import { letterOrders } from '../result/letter-orders.ts';

@CommandHandler(AcceptLetter)
export class AcceptLetterHandler implements ICommandHandler<AcceptLetter> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: AcceptLetter): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, ...letterOrders(command));
  }
}
