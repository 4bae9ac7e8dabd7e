import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AssignFollowUpTask } from '../decider/follow-up-task.commands.ts';
import { followUpTaskDecider } from '../decider/follow-up-task.decider.ts';

@CommandHandler(AssignFollowUpTask)
export class AssignTaskHandler implements ICommandHandler<AssignFollowUpTask> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: AssignFollowUpTask): Promise<CommandOutcome> {
    const { taskId } = command.data;
    return this.commands.execute(command.metadata, orderFor(followUpTaskDecider, taskId, command));
  }
}
