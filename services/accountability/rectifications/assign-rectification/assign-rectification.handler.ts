import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AssignRectification } from '../decider/rectification.commands.ts';
import { rectificationDecider } from '../decider/rectification.decider.ts';

@CommandHandler(AssignRectification)
export class AssignRectificationHandler implements ICommandHandler<AssignRectification> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: AssignRectification): Promise<CommandOutcome> {
    const { metadata, data } = command;
    return this.commands.execute(metadata, orderFor(rectificationDecider, data.rectificationId, command));
  }
}
