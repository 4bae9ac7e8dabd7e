import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SubmitGroupSelfAssessment } from '../decider/group-self-assessment.commands.ts';
import { groupSelfAssessmentDecider } from '../decider/group-self-assessment.decider.ts';
import { loadForm } from '../result/load-form.ts';
import { selfAssessmentIdOf } from '../result/self-assessment-ids.ts';
import { SubmitGroupSelfAssessmentRequest } from './submit-group-self-assessment.request.ts';

@CommandHandler(SubmitGroupSelfAssessmentRequest)
export class SubmitGroupSelfAssessmentHandler implements ICommandHandler<SubmitGroupSelfAssessmentRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute({ metadata, data }: SubmitGroupSelfAssessmentRequest): Promise<CommandOutcome> {
    const { wanted, ...given } = data;
    const { form } = await loadForm(this.eventStore, metadata.tenantId, wanted);
    const command = new SubmitGroupSelfAssessment(metadata, { form, ...given });
    return this.commands.execute(
      metadata,
      orderFor(groupSelfAssessmentDecider, selfAssessmentIdOf(wanted), command),
    );
  }
}
