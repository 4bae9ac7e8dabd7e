import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SoftenConsequence } from '../decider/consequence.commands.ts';
import { consequenceDecider } from '../decider/consequence.decider.ts';

@CommandHandler(SoftenConsequence)
export class SoftenConsequenceHandler implements ICommandHandler<SoftenConsequence> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: SoftenConsequence): Promise<CommandOutcome> {
    const { consequenceId } = command.data;
    return this.commands.execute(command.metadata, orderFor(consequenceDecider, consequenceId, command));
  }
}
