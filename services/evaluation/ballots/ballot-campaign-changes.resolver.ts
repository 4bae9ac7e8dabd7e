import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  CancelBallotCampaignInput,
  CloseBallotCampaignInput,
  OpenBallotCampaignInput,
  PaperBallotsInput,
  PrepareBallotCampaignInput,
  Receipt,
  TallyBallotCampaignInput,
} from '../generated/graphql.ts';
import { BallotGate } from './ballot-gate.ts';
import { RequestClosing } from './close-ballot-campaign/close-ballot-campaign.request.ts';
import {
  CancelBallotCampaign,
  ConfirmPaperBallots,
  EnterPaperBallots,
  OpenBallotCampaign,
} from './decider/ballot-campaign.commands.ts';
import { campaignOf, publicPapers, type PrintedPapers } from './prepare-ballot-campaign/campaign-input.ts';
import {
  RequestBallotCampaign,
  type PreparedCampaign,
} from './prepare-ballot-campaign/prepare-ballot-campaign.request.ts';
import { RequestTally } from './tally-ballots/tally-ballots.request.ts';

@Resolver()
@Allow('officer')
export class BallotCampaignChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(BallotGate) private readonly gate: BallotGate,
  ) {}

  @Mutation('prepareBallotCampaign')
  async prepareBallotCampaign(
    @Request() request: RequestContext,
    @Args('input') input: PrepareBallotCampaignInput,
  ): Promise<PrintedPapers> {
    const { require } = reachOf(request.identity(), ['officer']);
    const command = new RequestBallotCampaign(request.metadata(input.requestId), campaignOf(input), require);
    return publicPapers(input, await this.commands.execute<RequestBallotCampaign, PreparedCampaign>(command));
  }

  @Mutation('openBallotCampaign')
  openBallotCampaign(
    @Request() request: RequestContext,
    @Args('input') { requestId, campaignId, issued }: OpenBallotCampaignInput,
  ): Promise<Receipt> {
    const data = { campaignId, issued: issued ?? [] };
    return this.execute(request, data, new OpenBallotCampaign(request.metadata(requestId), data));
  }

  @Mutation('closeBallotCampaign')
  closeBallotCampaign(
    @Request() request: RequestContext,
    @Args('input') { requestId, campaignId }: CloseBallotCampaignInput,
  ): Promise<Receipt> {
    const data = { campaignId, closed: 'by-hand' } as const;
    return this.execute(request, data, new RequestClosing(request.metadata(requestId), data));
  }

  @Mutation('enterPaperBallots')
  enterPaperBallots(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: PaperBallotsInput,
  ): Promise<Receipt> {
    return this.execute(request, data, new EnterPaperBallots(request.metadata(requestId), data));
  }

  @Mutation('confirmPaperBallots')
  confirmPaperBallots(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: PaperBallotsInput,
  ): Promise<Receipt> {
    return this.execute(request, data, new ConfirmPaperBallots(request.metadata(requestId), data));
  }

  @Mutation('tallyBallotCampaign')
  tallyBallotCampaign(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: TallyBallotCampaignInput,
  ): Promise<Receipt> {
    return this.execute(request, data, new RequestTally(request.metadata(requestId), data));
  }

  @Mutation('cancelBallotCampaign')
  cancelBallotCampaign(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: CancelBallotCampaignInput,
  ): Promise<Receipt> {
    return this.execute(request, data, new CancelBallotCampaign(request.metadata(requestId), data));
  }

  private async execute(
    request: RequestContext,
    { campaignId }: { readonly campaignId: string },
    command: ICommand,
  ): Promise<Receipt> {
    await this.gate.admit(request.identity(), campaignId, ['officer']);
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
