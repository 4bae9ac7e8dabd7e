import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AnswerFinding } from '../decider/inspection.commands.ts';
import { inspectionDecider } from '../decider/inspection.decider.ts';

@CommandHandler(AnswerFinding)
export class AnswerFindingHandler implements ICommandHandler<AnswerFinding> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: AnswerFinding): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(inspectionDecider, command.data.inspectionId, command),
    );
  }
}
