import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WithdrawCommunityPoints } from '../decider/community-points.commands.ts';
import { communityPointsDecider } from '../decider/community-points.decider.ts';

@CommandHandler(WithdrawCommunityPoints)
export class WithdrawCommunityPointsHandler implements ICommandHandler<WithdrawCommunityPoints> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: WithdrawCommunityPoints): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(communityPointsDecider, command.data.pointsId, command),
    );
  }
}
