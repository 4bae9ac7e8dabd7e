import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LiftVeto } from '../decider/veto-record.commands.ts';
import { vetoRecordDecider } from '../decider/veto-record.decider.ts';

@CommandHandler(LiftVeto)
export class LiftVetoHandler implements ICommandHandler<LiftVeto> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: LiftVeto): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(vetoRecordDecider, command.data.organisationId, command),
    );
  }
}
