import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CorrectMeetingMark } from '../decider/review-meeting.commands.ts';
import { reviewMeetingDecider } from '../decider/review-meeting.decider.ts';

@CommandHandler(CorrectMeetingMark)
export class CorrectMeetingMarkHandler implements ICommandHandler<CorrectMeetingMark> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: CorrectMeetingMark): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(reviewMeetingDecider, command.data.meetingId, command),
    );
  }
}
