import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { GrantRoles } from '../decider/account.commands.ts';
import { accountDecider } from '../decider/account.decider.ts';
import { admitManagers } from '../result/manager-orders.ts';

@CommandHandler(GrantRoles)
export class GrantRolesHandler implements ICommandHandler<GrantRoles> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: GrantRoles): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(accountDecider, command.data.accountId, command),
      admitManagers(command),
    );
  }
}
