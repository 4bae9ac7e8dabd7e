import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WithdrawRoles } from '../decider/account.commands.ts';
import { accountDecider } from '../decider/account.decider.ts';
import { dismissManager } from '../result/manager-orders.ts';

@CommandHandler(WithdrawRoles)
export class WithdrawRolesHandler implements ICommandHandler<WithdrawRoles> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: WithdrawRoles): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(accountDecider, command.data.accountId, command),
      dismissManager(command, command.data.grants),
    );
  }
}
