import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReviseResult } from '../decider/assessment-publication.commands.ts';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import { publicationId } from '../result/past-result.ts';
import { PublishableResults } from '../result/publishable-results.ts';
import { ReviseResultRequest } from './revise-result.request.ts';

@CommandHandler(ReviseResultRequest)
export class ReviseResultHandler implements ICommandHandler<ReviseResultRequest> {
  constructor(
    @Inject(PublishableResults) private readonly publishable: PublishableResults,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute({ metadata, data }: ReviseResultRequest): Promise<CommandOutcome> {
    const present = await this.publishable.now(metadata.tenantId, data);
    const id = publicationId(data.cycleId, data.peerGroup);
    const command = new ReviseResult(metadata, { ...data, ...present });
    return this.commands.execute(metadata, orderFor(assessmentPublicationDecider, id, command));
  }
}
