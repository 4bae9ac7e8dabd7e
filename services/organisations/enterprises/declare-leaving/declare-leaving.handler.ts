import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DeclareLeaving } from '../decider/enterprise.commands.ts';
import { enterpriseDecider } from '../decider/enterprise.decider.ts';

@CommandHandler(DeclareLeaving)
export class DeclareLeavingHandler implements ICommandHandler<DeclareLeaving> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: DeclareLeaving): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(enterpriseDecider, command.metadata.tenantId, command),
    );
  }
}
