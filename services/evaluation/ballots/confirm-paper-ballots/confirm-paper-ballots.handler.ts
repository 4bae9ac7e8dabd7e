import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ConfirmPaperBallots } from '../decider/ballot-campaign.commands.ts';
import { ballotCampaignDecider } from '../decider/ballot-campaign.decider.ts';

@CommandHandler(ConfirmPaperBallots)
export class ConfirmPaperBallotsHandler implements ICommandHandler<ConfirmPaperBallots> {
  constructor(@Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor) {}

  execute(command: ConfirmPaperBallots): Promise<CommandOutcome> {
    const order = orderFor(ballotCampaignDecider, command.data.campaignId, command);
    return this.commands.execute(command.metadata, order);
  }
}
