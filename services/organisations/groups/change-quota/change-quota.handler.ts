import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ChangeQuota } from '../decider/subsidiary.commands.ts';
import { subsidiaryDecider } from '../decider/subsidiary.decider.ts';

@CommandHandler(ChangeQuota)
export class ChangeQuotaHandler implements ICommandHandler<ChangeQuota> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ChangeQuota): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(subsidiaryDecider, command.data.invitationId, command),
    );
  }
}
