import type { Reach } from '@kaoping/nest-platform';
import type { BallotCampaignPage } from '../../generated/graphql.ts';
import type { RowPage } from '../../live-page.ts';
import { publicStatus } from '../ballot-campaign-view/public-campaign.ts';
import type { CampaignRow } from './ballot-campaign.row.ts';

/** The votes of a page whose organisations are all within reach. A cut page keeps its cursor. */
export const publicPage = ({ rows, nextCursor }: RowPage<CampaignRow>, reach: Reach): BallotCampaignPage => ({
  campaigns: rows
    .filter(({ places }) => places.every(reach.covers))
    .map(({ campaignId, title, status, closesAt }) => ({
      ...{ campaignId, title, closesAt },
      status: publicStatus(status),
    })),
  nextCursor: nextCursor ?? null,
});
