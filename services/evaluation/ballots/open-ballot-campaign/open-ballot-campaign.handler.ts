import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BALLOT_PORTS, type BallotPorts } from '../ballot-ports.ts';
import { OpenBallotCampaign } from '../decider/ballot-campaign.commands.ts';
import { openBallotCampaign } from './open-ballot-campaign.ts';

@CommandHandler(OpenBallotCampaign)
export class OpenBallotCampaignHandler implements ICommandHandler<OpenBallotCampaign> {
  constructor(@Inject(BALLOT_PORTS) private readonly ports: BallotPorts) {}

  execute(command: OpenBallotCampaign): Promise<CommandOutcome> {
    return openBallotCampaign(this.ports, command);
  }
}
