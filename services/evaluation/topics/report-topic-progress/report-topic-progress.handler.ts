import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { attachOrders } from '../../evidence/decider/attach-orders.ts';
import { ReportTopicProgress } from '../decider/topic.commands.ts';
import { topicDecider } from '../decider/topic.decider.ts';

@CommandHandler(ReportTopicProgress)
export class ReportTopicProgressHandler implements ICommandHandler<ReportTopicProgress> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ReportTopicProgress): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(topicDecider, command.data.topicId, command),
      ...attachOrders(command.metadata, command.data.evidenceIds, {
        place: command.data.place,
        to: { kind: 'topic', id: command.data.topicId },
      }),
    );
  }
}
