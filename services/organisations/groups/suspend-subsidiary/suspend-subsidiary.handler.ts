import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SuspendSubsidiary } from '../decider/subsidiary.commands.ts';
import { subsidiaryDecider } from '../decider/subsidiary.decider.ts';

@CommandHandler(SuspendSubsidiary)
export class SuspendSubsidiaryHandler implements ICommandHandler<SuspendSubsidiary> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: SuspendSubsidiary): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(subsidiaryDecider, command.data.invitationId, command),
    );
  }
}
