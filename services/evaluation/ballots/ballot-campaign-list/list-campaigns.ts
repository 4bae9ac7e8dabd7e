import type { DocumentPage, LiveProjection } from '@kaoping/event-sourcing';
import type { BallotCampaignListQuery } from './ballot-campaign-list.query.ts';
import { CAMPAIGN_TABLE, type CampaignRow } from './ballot-campaign.row.ts';

/** For how long a reader waits to see what was just written, in milliseconds. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** One page of a cycle's votes, not older than the caller asks. */
export const listCampaigns = async (
  live: Pick<LiveProjection, 'list' | 'reached'>,
  { cycleId, cursor, limit, atLeastPosition }: BallotCampaignListQuery['page'],
): Promise<DocumentPage<CampaignRow>> => {
  if (atLeastPosition !== undefined) {
    await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  }
  return live.list<CampaignRow>(CAMPAIGN_TABLE, {
    where: { index: 'cycle', equals: cycleId },
    ...(cursor !== undefined && { cursor }),
    ...(limit !== undefined && { limit }),
  });
};
