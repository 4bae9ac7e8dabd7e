import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SaveLetterDraft } from '../decider/target-letter.commands.ts';
import { targetLetterDecider } from '../decider/target-letter.decider.ts';

@CommandHandler(SaveLetterDraft)
export class SaveLetterDraftHandler implements ICommandHandler<SaveLetterDraft> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: SaveLetterDraft): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(targetLetterDecider, command.data.letterId, command),
    );
  }
}
