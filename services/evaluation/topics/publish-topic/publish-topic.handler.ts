import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PublishTopic } from '../decider/topic.commands.ts';
import { topicDecider } from '../decider/topic.decider.ts';

@CommandHandler(PublishTopic)
export class PublishTopicHandler implements ICommandHandler<PublishTopic> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: PublishTopic): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(topicDecider, command.data.topicId, command));
  }
}
