import { projectionSpec, recordedHistory } from '@kaoping/testing';
import { closed, opened, prepared } from '../spec-support/branch-vote.ts';
import { ballotCampaignListProjection } from './ballot-campaign-list.projection.ts';
import { CAMPAIGN_TABLE } from './ballot-campaign.row.ts';

const spec = projectionSpec(ballotCampaignListProjection);
const cancelled = { type: 'BallotCampaignCancelled', data: { reason: '场地停电', cancelledAt: '' } };
const tallied = {
  type: 'BallotCampaignTallied',
  data: { cycleId: '2026-Q2', turnout: [], entries: [], talliedAt: '' },
};

describe('the list of votes', () => {
  it.each([
    ['prepared', []],
    ['open', [opened]],
    ['closed', [opened, closed(6, 4)]],
    ['tallied', [opened, closed(6, 4), tallied]],
    ['cancelled', [cancelled]],
  ])('shows a vote that is %s, and no number of it', async (status, events) => {
    const history = recordedHistory().in('ballot-campaign', 'q2', prepared, ...events);
    const rows = spec.given(...history.events);
    await rows.thenRows(CAMPAIGN_TABLE, {
      q2: {
        campaignId: 'q2',
        cycleId: '2026-Q2',
        title: '二季度民主测评',
        closesAt: '2017-05-10T10:00:00.000Z',
        status,
        places: [
          { organisationId: 'kaituo', ancestorIds: ['changping'] },
          { organisationId: 'dongfeng', ancestorIds: ['changping'] },
        ],
      },
    });
    await rows.thenIndexes(CAMPAIGN_TABLE, 'q2', { cycle: '2026-Q2' });
  });
});
