import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UseFact } from '../decider/fact.commands.ts';
import { factDecider } from '../decider/fact.decider.ts';

@CommandHandler(UseFact)
export class UseFactHandler implements ICommandHandler<UseFact> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: UseFact): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(factDecider, command.data.factId, command));
  }
}
