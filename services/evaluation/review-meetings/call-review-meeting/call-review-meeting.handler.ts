import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CallReviewMeeting } from '../decider/review-meeting.commands.ts';
import { reviewMeetingDecider } from '../decider/review-meeting.decider.ts';

@CommandHandler(CallReviewMeeting)
export class CallReviewMeetingHandler implements ICommandHandler<CallReviewMeeting> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: CallReviewMeeting): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(reviewMeetingDecider, command.data.meetingId, command),
    );
  }
}
