import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { BallotCampaignEvent } from '../decider/ballot-campaign.events.ts';
import type { HeldCampaign } from '../decider/ballot-campaign.state.ts';
import { CAMPAIGN_TABLE, type CampaignRow } from './ballot-campaign.row.ts';

const STATUSES: Readonly<
  Record<Exclude<BallotCampaignEvent['type'], 'BallotCampaignPrepared'>, HeldCampaign['status']>
> = {
  BallotCampaignOpened: 'open',
  BallotCampaignClosed: 'closed',
  PaperBallotsEntered: 'closed',
  PaperBallotsConfirmed: 'closed',
  BallotCampaignTallied: 'tallied',
  BallotCampaignCancelled: 'cancelled',
};

/** Keeps a row for every vote: no count and no turnout stands in it. */
export const ballotCampaignListProjection: Projection = {
  name: 'ballot-campaign-list',
  version: 1,
  categories: ['ballot-campaign'],
  tables: [CAMPAIGN_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<BallotCampaignEvent>;
      const campaignId = event.stream.id;
      const row = rowAfter(event, await rows.get<CampaignRow>(CAMPAIGN_TABLE, campaignId));
      if (row) rows.put(CAMPAIGN_TABLE, campaignId, row, { cycle: row.cycleId });
    }
  },
};

const rowAfter = (
  event: RecordedEvent<BallotCampaignEvent>,
  row: CampaignRow | undefined,
): CampaignRow | undefined => {
  if (event.type !== 'BallotCampaignPrepared') return row && { ...row, status: STATUSES[event.type] };
  const { cycleId, title, closesAt, organisations } = event.data;
  const places = organisations.map(({ organisationId, ancestorIds }) => ({ organisationId, ancestorIds }));
  return { campaignId: event.stream.id, cycleId, title, closesAt, status: 'prepared', places };
};
