import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApplyTreeChanges } from '../decider/organisation-tree.commands.ts';
import { organisationTreeDecider } from '../decider/organisation-tree.decider.ts';

@CommandHandler(ApplyTreeChanges)
export class ApplyTreeChangesHandler implements ICommandHandler<ApplyTreeChanges> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ApplyTreeChanges): Promise<CommandOutcome> {
    const order = orderFor(organisationTreeDecider, command.metadata.tenantId, command);
    return this.commands.execute(command.metadata, order);
  }
}
