import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DeclineTopicProposal } from '../decider/topic.commands.ts';
import { topicDecider } from '../decider/topic.decider.ts';

@CommandHandler(DeclineTopicProposal)
export class DeclineTopicProposalHandler implements ICommandHandler<DeclineTopicProposal> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: DeclineTopicProposal): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(topicDecider, command.data.topicId, command));
  }
}
