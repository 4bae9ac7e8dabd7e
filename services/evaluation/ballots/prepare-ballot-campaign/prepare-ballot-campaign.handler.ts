import type { CommandExecutor, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BALLOT_BOXES, type BallotBoxes } from '../ballot-boxes.port.ts';
import { RequestBallotCampaign, type PreparedCampaign } from './prepare-ballot-campaign.request.ts';
import { prepareBallotCampaign } from './prepare-ballot-campaign.ts';

@CommandHandler(RequestBallotCampaign)
export class PrepareBallotCampaignHandler implements ICommandHandler<RequestBallotCampaign> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
    @Inject(BALLOT_BOXES) private readonly boxes: BallotBoxes,
  ) {}

  execute(request: RequestBallotCampaign): Promise<PreparedCampaign> {
    return prepareBallotCampaign(this, request);
  }
}
