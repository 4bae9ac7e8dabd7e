import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AcceptSelfAssessment } from '../decider/received-self-assessment.commands.ts';
import { receivedSelfAssessmentDecider } from '../decider/received-self-assessment.decider.ts';
import { receivedIdOf } from '../result/self-assessment-ids.ts';

@CommandHandler(AcceptSelfAssessment)
export class AcceptSelfAssessmentHandler implements ICommandHandler<AcceptSelfAssessment> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: AcceptSelfAssessment): Promise<CommandOutcome> {
    const { metadata, data } = command;
    return this.commands.execute(
      metadata,
      orderFor(receivedSelfAssessmentDecider, receivedIdOf(data), command),
    );
  }
}
