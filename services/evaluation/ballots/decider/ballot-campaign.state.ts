import type { ProposedEvent } from '@kaoping/event-sourcing';
import { BallotCampaignUnknown } from './ballot-campaign.errors.ts';
import type {
  BallotCampaignEvent,
  BallotCampaignPrepared,
  BallotEntry,
  ElectorateCount,
  ElectorateTurnout,
} from './ballot-campaign.events.ts';

/** A vote that was prepared; plain JSON, so that it can be a snapshot. */
export type HeldCampaign = BallotCampaignPrepared['data'] & {
  readonly status: 'prepared' | 'open' | 'closed' | 'tallied' | 'cancelled';
  /** The command that prepared it: only its repetition finds the id taken and is right. */
  readonly preparedBy: string;
  /** Tokens handed out. */
  readonly issued: readonly ElectorateCount[];
  /** Ballots in the box when it was closed; nobody counts them before. */
  readonly returned: readonly ElectorateCount[];
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
      ...{ issued: [], returned: [], turnout: [], entries: [] },
    };
  }
  if (campaign.status === 'absent') return campaign;
  switch (event.type) {
    case 'BallotCampaignOpened':
      return { ...campaign, status: 'open', issued: event.data.issued };
    case 'BallotCampaignClosed':
      return { ...campaign, status: 'closed', returned: event.data.returned };
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
