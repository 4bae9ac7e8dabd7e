import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { docketOrders } from '../docket-orders.ts';
import { WithdrawAppeal } from '../decider/appeal-docket.commands.ts';

@CommandHandler(WithdrawAppeal)
export class WithdrawAppealHandler implements ICommandHandler<WithdrawAppeal> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: WithdrawAppeal): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, ...docketOrders(command));
  }
}
