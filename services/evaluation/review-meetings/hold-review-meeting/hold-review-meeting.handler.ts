import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { stageOrder } from '../../cycles/result/stage-order.ts';
import { HoldReviewMeeting } from '../decider/review-meeting.commands.ts';
import { reviewMeetingDecider } from '../decider/review-meeting.decider.ts';

@CommandHandler(HoldReviewMeeting)
export class HoldReviewMeetingHandler implements ICommandHandler<HoldReviewMeeting> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: HoldReviewMeeting): Promise<CommandOutcome> {
    const { metadata, data } = command;
    return this.commands.execute(
      metadata,
      orderFor(reviewMeetingDecider, data.meetingId, command),
      ...(data.need ? [stageOrder(metadata, data.need.cycleId, data.need)] : []),
    );
  }
}
