import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { stageOrder } from '../../cycles/result/stage-order.ts';
import { CountCommunityPoints } from '../decider/community-points.commands.ts';
import { communityPointsDecider } from '../decider/community-points.decider.ts';

@CommandHandler(CountCommunityPoints)
export class CountCommunityPointsHandler implements ICommandHandler<CountCommunityPoints> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: CountCommunityPoints): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(communityPointsDecider, command.data.pointsId, command),
      stageOrder(command.metadata, command.data.cycleId, command.data.need),
    );
  }
}
