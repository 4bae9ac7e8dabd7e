import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { attachOrders } from '../../evidence/decider/attach-orders.ts';
import { AwardCommunityPoints } from '../decider/community-points.commands.ts';
import { communityPointsDecider } from '../decider/community-points.decider.ts';

@CommandHandler(AwardCommunityPoints)
export class AwardCommunityPointsHandler implements ICommandHandler<AwardCommunityPoints> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: AwardCommunityPoints): Promise<CommandOutcome> {
    return this.commands.execute(
      command.metadata,
      orderFor(communityPointsDecider, command.data.pointsId, command),
      ...attachOrders(command.metadata, command.data.evidenceIds, {
        place: command.data.community,
        to: { kind: 'community-points', id: command.metadata.commandId },
      }),
    );
  }
}
