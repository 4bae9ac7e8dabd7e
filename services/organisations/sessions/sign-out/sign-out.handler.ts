import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EndSession } from '../decider/session.commands.ts';
import { sessionDecider } from '../decider/session.decider.ts';

@CommandHandler(EndSession)
export class SignOutHandler implements ICommandHandler<EndSession> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: EndSession): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(sessionDecider, command.data.sessionId, command));
  }
}
