import type { ProposedEvent } from '@kaoping/event-sourcing';
import { BallotCampaignUnknown } from './ballot-campaign.errors.ts';
import type {
  BallotCampaignEvent,
  BallotCampaignPrepared,
  BallotEntry,
  ElectorateCount,
  ElectorateTurnout,
  PaperBallotsConfirmed,
  PaperBallotsEntered,
  PaperBatch,
} from './ballot-campaign.events.ts';

/** A count of paper ballots with the officers who entered it. */
export interface HeldPaper extends PaperBatch {
  readonly enteredBy: string;
  readonly confirmedBy?: string;
}

/** A vote that was prepared; plain JSON, so that it can be a snapshot. */
export type HeldCampaign = BallotCampaignPrepared['data'] & {
  readonly status: 'prepared' | 'open' | 'closed' | 'tallied' | 'cancelled';
  /** The command that prepared it: only its repetition finds the id taken and is right. */
  readonly preparedBy: string;
  /** Tokens handed out. */
  readonly issued: readonly ElectorateCount[];
  /** Ballots in the box when it was closed; nobody counts them before. */
  readonly returned: readonly ElectorateCount[];
  readonly paper: readonly HeldPaper[];
  readonly turnout: readonly ElectorateTurnout[];
  readonly entries: readonly BallotEntry[];
};

/** What is so about a vote. */
export type BallotCampaign = { readonly status: 'absent' } | HeldCampaign;

/** Before anything happened. */
export const initialBallotCampaign: BallotCampaign = { status: 'absent' };

/** @throws {BallotCampaignUnknown} when there is none. */
export const requireCampaign = (campaign: BallotCampaign, campaignId: string): HeldCampaign => {
  if (campaign.status === 'absent') throw new BallotCampaignUnknown(campaignId);
  return campaign;
};

/** Folds one event into the vote. */
export const evolveBallotCampaign = (
  campaign: BallotCampaign,
  event: ProposedEvent<BallotCampaignEvent>,
): BallotCampaign => {
  if (event.type === 'BallotCampaignPrepared') {
    const preparedBy = event.causationId;
    return {
      ...{ status: 'prepared', ...event.data, preparedBy },
      ...{ issued: [], returned: [], paper: [], turnout: [], entries: [] },
    };
  }
  return campaign.status === 'absent' ? campaign : evolveHeld(campaign, event);
};

const evolveHeld = (
  campaign: HeldCampaign,
  event: ProposedEvent<Exclude<BallotCampaignEvent, BallotCampaignPrepared>>,
): HeldCampaign => {
  switch (event.type) {
    case 'BallotCampaignOpened':
      return { ...campaign, status: 'open', issued: event.data.issued };
    case 'BallotCampaignClosed':
      return { ...campaign, status: 'closed', returned: event.data.returned };
    case 'PaperBallotsEntered':
    case 'PaperBallotsConfirmed':
      return { ...campaign, paper: paperAfter(campaign.paper, event) };
    case 'BallotCampaignTallied':
      return {
        ...campaign,
        status: 'tallied',
        turnout: event.data.turnout,
        entries: event.data.entries,
      };
    case 'BallotCampaignCancelled':
      return { ...campaign, status: 'cancelled' };
  }
};

const paperAfter = (
  paper: readonly HeldPaper[],
  event: ProposedEvent<PaperBallotsEntered | PaperBallotsConfirmed>,
): readonly HeldPaper[] => {
  const { electorate } = event.data;
  if (event.type === 'PaperBallotsEntered') {
    const others = paper.filter((batch) => batch.electorate !== electorate);
    return [...others, { ...event.data, enteredBy: event.actorId }];
  }
  const confirmedBy = event.actorId;
  return paper.map((batch) => (batch.electorate === electorate ? { ...batch, confirmedBy } : batch));
};
