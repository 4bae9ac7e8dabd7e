import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AcceptTopicProposal } from '../decider/topic.commands.ts';
import { topicDecider } from '../decider/topic.decider.ts';

@CommandHandler(AcceptTopicProposal)
export class AcceptTopicProposalHandler implements ICommandHandler<AcceptTopicProposal> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: AcceptTopicProposal): Promise<CommandOutcome> {
    return this.commands.execute(command.metadata, orderFor(topicDecider, command.data.topicId, command));
  }
}
