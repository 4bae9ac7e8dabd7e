import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BeginInspection } from '../decider/inspection.commands.ts';
import { inspectionDecider } from '../decider/inspection.decider.ts';

@CommandHandler(BeginInspection)
export class BeginInspectionHandler implements ICommandHandler<BeginInspection> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: BeginInspection): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(inspectionDecider, command.data.inspectionId, command),
    );
  }
}
