import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProposeTopic } from '../decider/topic.commands.ts';
import { topicDecider } from '../decider/topic.decider.ts';

@CommandHandler(ProposeTopic)
export class ProposeTopicHandler implements ICommandHandler<ProposeTopic> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ProposeTopic): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(topicDecider, command.data.topicId, command));
  }
}
