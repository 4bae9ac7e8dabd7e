import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CorrectFact } from '../decider/fact.commands.ts';
import { factDecider } from '../decider/fact.decider.ts';

@CommandHandler(CorrectFact)
export class CorrectFactHandler implements ICommandHandler<CorrectFact> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: CorrectFact): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(factDecider, command.data.factId, command));
  }
}
