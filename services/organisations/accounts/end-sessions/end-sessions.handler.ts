import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EndSessions } from '../decider/account.commands.ts';
import { accountDecider } from '../decider/account.decider.ts';

@CommandHandler(EndSessions)
export class EndSessionsHandler implements ICommandHandler<EndSessions> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: EndSessions): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(accountDecider, command.data.accountId, command));
  }
}
