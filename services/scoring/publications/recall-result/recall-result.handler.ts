import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RecallResult } from '../decider/assessment-publication.commands.ts';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import { publicationId } from '../result/past-result.ts';
import { RecallResultRequest } from './recall-result.request.ts';

@CommandHandler(RecallResultRequest)
export class RecallResultHandler implements ICommandHandler<RecallResultRequest> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute({ metadata, data }: RecallResultRequest): Promise<CommandOutcome> {
    const id = publicationId(data.cycleId, data.peerGroup);
    return this.commands.execute(
      metadata,
      orderFor(assessmentPublicationDecider, id, new RecallResult(metadata, data)),
    );
  }
}
