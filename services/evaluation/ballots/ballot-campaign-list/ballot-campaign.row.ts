import type { Place } from '@kaoping/nest-platform';
import type { HeldCampaign } from '../decider/ballot-campaign.state.ts';

/** The injection token of the votes of all tenants. */
export const BALLOT_CAMPAIGN_LIST = Symbol('BallotCampaignList');

/** The table of votes. */
export const CAMPAIGN_TABLE = 'ballot-campaigns';

/** A vote in the list. */
export interface CampaignRow extends Pick<HeldCampaign, 'cycleId' | 'title' | 'status' | 'closesAt'> {
  readonly campaignId: string;
  /** The organisations that are voted on: who reaches them all sees the vote. */
  readonly places: readonly Place[];
}
