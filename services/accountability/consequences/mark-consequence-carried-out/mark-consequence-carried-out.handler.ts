import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MarkConsequenceCarriedOut } from '../decider/consequence.commands.ts';
import { consequenceDecider } from '../decider/consequence.decider.ts';

@CommandHandler(MarkConsequenceCarriedOut)
export class MarkConsequenceCarriedOutHandler implements ICommandHandler<MarkConsequenceCarriedOut> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: MarkConsequenceCarriedOut): Promise<CommandOutcome> {
    const { consequenceId } = command.data;
    return this.commands.execute(command.metadata, orderFor(consequenceDecider, consequenceId, command));
  }
}
