import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BALLOT_PORTS, type BallotPorts } from '../ballot-ports.ts';
import { CancelBallotCampaign } from '../decider/ballot-campaign.commands.ts';
import { cancelBallotCampaign } from './cancel-ballot-campaign.ts';

@CommandHandler(CancelBallotCampaign)
export class CancelBallotCampaignHandler implements ICommandHandler<CancelBallotCampaign> {
  constructor(@Inject(BALLOT_PORTS) private readonly ports: BallotPorts) {}

  execute(command: CancelBallotCampaign): Promise<CommandOutcome> {
    return cancelBallotCampaign(this.ports, command);
  }
}
