import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AcceptFix } from '../decider/rectification.commands.ts';
import { rectificationDecider } from '../decider/rectification.decider.ts';

@CommandHandler(AcceptFix)
export class AcceptFixHandler implements ICommandHandler<AcceptFix> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: AcceptFix): Promise<CommandOutcome> {
    const { metadata, data } = command;
    return this.commands.execute(metadata, orderFor(rectificationDecider, data.rectificationId, command));
  }
}
