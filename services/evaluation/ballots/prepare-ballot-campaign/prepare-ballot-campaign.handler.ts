import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BALLOT_PORTS, type BallotPorts } from '../ballot-ports.ts';
import { RequestBallotCampaign, type PreparedCampaign } from './prepare-ballot-campaign.request.ts';
import { prepareBallotCampaign } from './prepare-ballot-campaign.ts';

@CommandHandler(RequestBallotCampaign)
export class PrepareBallotCampaignHandler implements ICommandHandler<RequestBallotCampaign> {
  constructor(@Inject(BALLOT_PORTS) private readonly ports: BallotPorts) {}

  execute(command: RequestBallotCampaign): Promise<PreparedCampaign> {
    return prepareBallotCampaign(this.ports, command);
  }
}
