import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { docketOrders } from '../docket-orders.ts';
import { ReplyToAppeal } from '../decider/appeal-docket.commands.ts';

@CommandHandler(ReplyToAppeal)
export class ReplyToAppealHandler implements ICommandHandler<ReplyToAppeal> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ReplyToAppeal): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, ...docketOrders(command));
  }
}
