import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EnterPaperBallots } from '../decider/ballot-campaign.commands.ts';
import { ballotCampaignDecider } from '../decider/ballot-campaign.decider.ts';

@CommandHandler(EnterPaperBallots)
export class EnterPaperBallotsHandler implements ICommandHandler<EnterPaperBallots> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: EnterPaperBallots): Promise<CommandOutcome> {
    const order = orderFor(ballotCampaignDecider, command.data.campaignId, command);
    return this.commands.execute(command.metadata, order);
  }
}
