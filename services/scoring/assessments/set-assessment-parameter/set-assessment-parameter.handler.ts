import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SetAssessmentParameter } from '../decider/assessment.commands.ts';
import { assessmentDecider } from '../decider/assessment.decider.ts';

@CommandHandler(SetAssessmentParameter)
export class SetAssessmentParameterHandler implements ICommandHandler<SetAssessmentParameter> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: SetAssessmentParameter): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(assessmentDecider, command.data.cycleId, command),
    );
  }
}
