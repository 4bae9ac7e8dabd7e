import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WithdrawPost } from '../decider/person.commands.ts';
import { personDecider } from '../decider/person.decider.ts';

@CommandHandler(WithdrawPost)
export class WithdrawPostHandler implements ICommandHandler<WithdrawPost> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: WithdrawPost): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(personDecider, command.data.personId, command));
  }
}
