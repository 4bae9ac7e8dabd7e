import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SendBackSelfAssessment } from '../decider/received-self-assessment.commands.ts';
import { receivedSelfAssessmentDecider } from '../decider/received-self-assessment.decider.ts';
import { receivedIdOf } from '../result/self-assessment-ids.ts';

@CommandHandler(SendBackSelfAssessment)
export class SendBackSelfAssessmentHandler implements ICommandHandler<SendBackSelfAssessment> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: SendBackSelfAssessment): Promise<CommandOutcome> {
    const { metadata, data } = command;
    return this.commands.execute(
      metadata,
      orderFor(receivedSelfAssessmentDecider, receivedIdOf(data), command),
    );
  }
}
