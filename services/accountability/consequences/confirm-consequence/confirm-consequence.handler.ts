import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ConfirmConsequence } from '../decider/consequence.commands.ts';
import { consequenceDecider } from '../decider/consequence.decider.ts';

@CommandHandler(ConfirmConsequence)
export class ConfirmConsequenceHandler implements ICommandHandler<ConfirmConsequence> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ConfirmConsequence): Promise<CommandOutcome> {
    const { consequenceId } = command.data;
    return this.commands.execute(command.metadata, orderFor(consequenceDecider, consequenceId, command));
  }
}
