import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PublishRanking } from '../decider/ranking.commands.ts';
import { rankingDecider, rankingId } from '../decider/ranking.decider.ts';
import { publishableNow } from '../result/publishable-ranking.ts';
import { PublishRankingRequest } from './publish-ranking.request.ts';

@CommandHandler(PublishRankingRequest)
export class PublishRankingHandler implements ICommandHandler<PublishRankingRequest> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute({ metadata, data }: PublishRankingRequest): Promise<CommandOutcome> {
    const ledger = await this.eventStore.ledger(metadata.tenantId);
    const command = new PublishRanking(metadata, { ...data, ...(await publishableNow(ledger, data)) });
    return this.commands.execute(
      metadata,
      orderFor(rankingDecider, rankingId(data.cycleId, data.peerGroupId), command),
    );
  }
}
