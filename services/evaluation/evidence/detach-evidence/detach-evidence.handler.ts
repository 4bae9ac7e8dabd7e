import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DetachEvidence } from '../decider/evidence.commands.ts';
import { evidenceDecider } from '../decider/evidence.decider.ts';

@CommandHandler(DetachEvidence)
export class DetachEvidenceHandler implements ICommandHandler<DetachEvidence> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: DetachEvidence): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(evidenceDecider, command.data.evidenceId, command),
    );
  }
}
