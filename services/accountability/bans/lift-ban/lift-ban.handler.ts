import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LiftBan } from '../decider/ban.commands.ts';
import { banDecider } from '../decider/ban.decider.ts';

@CommandHandler(LiftBan)
export class LiftBanHandler implements ICommandHandler<LiftBan> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: LiftBan): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(banDecider, command.data.banId, command));
  }
}
