import { recordedHistory } from '@kaoping/testing';
import { ballotsOutlet } from './ballots.outlet.ts';
import type { BallotCampaignTallied } from './decider/ballot-campaign.events.ts';
import { closed, opened, prepared } from './spec-support/branch-vote.ts';

const tallied = (entryCount: number): BallotCampaignTallied => ({
  type: 'BallotCampaignTallied',
  data: {
    cycleId: '2026-Q2',
    turnout: [
      { electorate: 'kaituo', due: 8, issued: 7, returned: 6 },
      { electorate: 'dongfeng', raterGroup: 'own', due: 5, issued: 5, returned: 2, withoutResult: 'too-few' },
    ],
    entries: Array.from({ length: entryCount }, (_, at) => ({
      entryId: `entry-${String(at)}`,
      organisationId: 'kaituo',
      input: 'assessment.ballot/satisfied',
      value: '3',
    })),
    talliedAt: '2017-05-03T08:00:00.000Z',
  },
});
const told = async (entryCount: number) => {
  const { events } = recordedHistory().in(
    'ballot-campaign',
    '2026-Q2-branches',
    prepared,
    opened,
    closed(6, 2),
    tallied(entryCount),
  );
  return (await Promise.all(events.map(async (event) => ballotsOutlet.tell(event)))).flat();
};

describe('what others are told of votes', () => {
  it('is the sums, once they are counted, and nothing before', async () => {
    const messages = await told(2);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      type: 'kaoping.evaluation.ballot-tallied.v1',
      subject: 'ballot-campaign/2026-Q2-branches',
      data: { campaignId: '2026-Q2-branches', cycleId: '2026-Q2', entries: [{ value: '3' }, { value: '3' }] },
    });
  });

  it('comes in several messages where it is long, and in one where there is no count', async () => {
    expect(await told(0)).toHaveLength(1);
    const messages = await told(5_001);
    expect(messages.map(({ data }) => (data as { entries: unknown[] }).entries.length)).toEqual([5_000, 1]);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(2);
  });
});
