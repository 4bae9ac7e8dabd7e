import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CloseAccount } from '../decider/account.commands.ts';
import { accountDecider } from '../decider/account.decider.ts';
import { dismissManager } from '../result/manager-orders.ts';

@CommandHandler(CloseAccount)
export class CloseAccountHandler implements ICommandHandler<CloseAccount> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: CloseAccount): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(accountDecider, command.data.accountId, command),
      dismissManager(command),
    );
  }
}
