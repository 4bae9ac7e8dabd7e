import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnlockAccount } from '../decider/account.commands.ts';
import { accountDecider } from '../decider/account.decider.ts';

@CommandHandler(UnlockAccount)
export class UnlockAccountHandler implements ICommandHandler<UnlockAccount> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: UnlockAccount): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(accountDecider, command.data.accountId, command));
  }
}
