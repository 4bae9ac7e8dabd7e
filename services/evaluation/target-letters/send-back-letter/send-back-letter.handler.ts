import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SendBackLetter } from '../decider/target-letter.commands.ts';
import { targetLetterDecider } from '../decider/target-letter.decider.ts';

@CommandHandler(SendBackLetter)
export class SendBackLetterHandler implements ICommandHandler<SendBackLetter> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: SendBackLetter): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(targetLetterDecider, command.data.letterId, command),
    );
  }
}
