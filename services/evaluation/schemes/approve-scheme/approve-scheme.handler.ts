import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApproveScheme } from '../decider/scheme.commands.ts';
import { schemeDecider } from '../decider/scheme.decider.ts';

@CommandHandler(ApproveScheme)
export class ApproveSchemeHandler implements ICommandHandler<ApproveScheme> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ApproveScheme): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(schemeDecider, command.data.schemeId, command));
  }
}
