import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SaveGroupSelfAssessmentDraft } from '../decider/group-self-assessment.commands.ts';
import { groupSelfAssessmentDecider } from '../decider/group-self-assessment.decider.ts';
import { loadForm } from '../result/load-form.ts';
import { selfAssessmentIdOf } from '../result/self-assessment-ids.ts';
import { SaveGroupSelfAssessmentDraftRequest } from './save-group-self-assessment-draft.request.ts';

@CommandHandler(SaveGroupSelfAssessmentDraftRequest)
export class SaveGroupSelfAssessmentDraftHandler implements ICommandHandler<SaveGroupSelfAssessmentDraftRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute({ metadata, data }: SaveGroupSelfAssessmentDraftRequest): Promise<CommandOutcome> {
    const { wanted, ...typed } = data;
    const { form } = await loadForm(this.eventStore, metadata.tenantId, wanted);
    const command = new SaveGroupSelfAssessmentDraft(metadata, { form, ...typed });
    return this.commands.execute(
      metadata,
      orderFor(groupSelfAssessmentDecider, selfAssessmentIdOf(wanted), command),
    );
  }
}
