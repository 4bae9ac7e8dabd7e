import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BallotCampaignChangesResolver } from './ballot-campaign-changes.resolver.ts';
import { BallotCampaignListHandler } from './ballot-campaign-list/ballot-campaign-list.handler.ts';
import { ballotCampaignListProjection } from './ballot-campaign-list/ballot-campaign-list.projection.ts';
import { BALLOT_CAMPAIGN_LIST } from './ballot-campaign-list/ballot-campaign.row.ts';
import { BallotCampaignHandler } from './ballot-campaign-view/ballot-campaign.handler.ts';
import { BallotCampaignResolver } from './ballot-campaign.resolver.ts';
import { BallotGate } from './ballot-gate.ts';
import { BallotPaperHandler } from './ballot-paper-view/ballot-paper.handler.ts';
import { ballotPorts } from './ballot-ports.ts';
import { CancelBallotCampaignHandler } from './cancel-ballot-campaign/cancel-ballot-campaign.handler.ts';
import { CastBallotHandler } from './cast-ballot/cast-ballot.handler.ts';
import { CloseBallotCampaignHandler } from './close-ballot-campaign/close-ballot-campaign.handler.ts';
import { ConfirmPaperBallotsHandler } from './confirm-paper-ballots/confirm-paper-ballots.handler.ts';
import { EnterPaperBallotsHandler } from './enter-paper-ballots/enter-paper-ballots.handler.ts';
import { OpenBallotCampaignHandler } from './open-ballot-campaign/open-ballot-campaign.handler.ts';
import { PrepareBallotCampaignHandler } from './prepare-ballot-campaign/prepare-ballot-campaign.handler.ts';
import { PrintedTokenResolver } from './printed-token.resolver.ts';
import { TallyBallotsHandler } from './tally-ballots/tally-ballots.handler.ts';
import { VoterResolver } from './voter.resolver.ts';

/** Secret ballots. The composition root gives the boxes, as `BALLOT_BOXES`. */
@Module({
  imports: [CqrsModule],
  providers: [
    ballotPorts,
    BallotGate,
    PrepareBallotCampaignHandler,
    OpenBallotCampaignHandler,
    CloseBallotCampaignHandler,
    EnterPaperBallotsHandler,
    ConfirmPaperBallotsHandler,
    TallyBallotsHandler,
    CancelBallotCampaignHandler,
    CastBallotHandler,
    BallotPaperHandler,
    BallotCampaignHandler,
    BallotCampaignListHandler,
    BallotCampaignChangesResolver,
    BallotCampaignResolver,
    PrintedTokenResolver,
    VoterResolver,
    liveProjection(BALLOT_CAMPAIGN_LIST, ballotCampaignListProjection),
  ],
})
export class BallotsModule {}
