import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SignOffLetterSheet } from '../decider/target-letter.commands.ts';
import { targetLetterDecider } from '../decider/target-letter.decider.ts';

@CommandHandler(SignOffLetterSheet)
export class SignOffLetterSheetHandler implements ICommandHandler<SignOffLetterSheet> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: SignOffLetterSheet): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(targetLetterDecider, command.data.letterId, command),
    );
  }
}
