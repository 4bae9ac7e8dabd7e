import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accountOrders } from '../result/account-orders.ts';
import { AnswerObjection } from '../decider/adjustment-account.commands.ts';

@CommandHandler(AnswerObjection)
export class AnswerObjectionHandler implements ICommandHandler<AnswerObjection> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: AnswerObjection): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, ...accountOrders(command));
  }
}
