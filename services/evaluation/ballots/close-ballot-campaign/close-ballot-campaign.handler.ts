import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BALLOT_PORTS, type BallotPorts } from '../ballot-ports.ts';
import { RequestClosing } from './close-ballot-campaign.request.ts';
import { closeBallotCampaign } from './close-ballot-campaign.ts';

@CommandHandler(RequestClosing)
export class CloseBallotCampaignHandler implements ICommandHandler<RequestClosing> {
  constructor(@Inject(BALLOT_PORTS) private readonly ports: BallotPorts) {}

  execute(command: RequestClosing): Promise<CommandOutcome> {
    return closeBallotCampaign(this.ports, command);
  }
}
