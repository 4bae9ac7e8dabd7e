import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PublishResult } from '../decider/assessment-publication.commands.ts';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import { publicationId } from '../result/past-result.ts';
import { PublishableResults } from '../result/publishable-results.ts';
import { PublishResultRequest } from './publish-result.request.ts';

@CommandHandler(PublishResultRequest)
export class PublishResultHandler implements ICommandHandler<PublishResultRequest> {
  constructor(
    @Inject(PublishableResults) private readonly publishable: PublishableResults,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute({ metadata, data }: PublishResultRequest): Promise<CommandOutcome> {
    const present = await this.publishable.now(metadata.tenantId, data);
    const id = publicationId(data.cycleId, data.peerGroup);
    const command = new PublishResult(metadata, { ...data, ...present });
    return this.commands.execute(metadata, orderFor(assessmentPublicationDecider, id, command));
  }
}
