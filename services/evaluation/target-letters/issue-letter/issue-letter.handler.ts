import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IssueLetter } from '../decider/target-letter.commands.ts';
import { letterOrders } from '../result/letter-orders.ts';

@CommandHandler(IssueLetter)
export class IssueLetterHandler implements ICommandHandler<IssueLetter> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: IssueLetter): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, ...letterOrders(command));
  }
}
