import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WithdrawLeaving } from '../decider/enterprise.commands.ts';
import { enterpriseDecider } from '../decider/enterprise.decider.ts';

@CommandHandler(WithdrawLeaving)
export class WithdrawLeavingHandler implements ICommandHandler<WithdrawLeaving> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: WithdrawLeaving): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(enterpriseDecider, command.metadata.tenantId, command),
    );
  }
}
