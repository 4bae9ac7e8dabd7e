import { dayOf } from '@kaoping/calendar';
import {
  dueAggregates,
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { bulletinDecider, PublishKeyProjects } from '../decider/bulletin.decider.ts';
import { topicDecider } from '../decider/topic.decider.ts';
import { publishedProjects } from '../result/published-projects.ts';
import { PublishKeyProjectsRequest } from './publish-key-projects.request.ts';

@CommandHandler(PublishKeyProjectsRequest)
export class PublishKeyProjectsHandler implements ICommandHandler<PublishKeyProjectsRequest> {
  private readonly topics = dueAggregates(topicDecider, ({ status }) => status === 'under-way');

  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute({ metadata, month }: PublishKeyProjectsRequest): Promise<CommandOutcome> {
    const topics = await this.topics.of(await this.eventStore.ledger(metadata.tenantId));
    const projects = publishedProjects(topics, dayOf(metadata.now));
    const command = new PublishKeyProjects(metadata, { month, projects });
    return this.commands.execute(metadata, orderFor(bulletinDecider, month, command));
  }
}
