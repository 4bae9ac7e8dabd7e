import { ballotTallied, integrationEvent } from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { BallotCampaignEvent, BallotCampaignTallied } from './decider/ballot-campaign.events.ts';

/** As many counts as one message takes. */
const ENTRIES_PER_MESSAGE = 5_000;

/** What others are told of votes: sums, once they are counted. */
export const ballotsOutlet: Outlet = {
  name: 'ballots',
  categories: ['ballot-campaign'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<BallotCampaignEvent>;
    return event.type === 'BallotCampaignTallied' ? tellTallied(event) : [];
  },
};

const tellTallied = (event: RecordedEvent<BallotCampaignTallied>) => {
  const { cycleId, turnout, entries } = event.data;
  const head = { cycleId, campaignId: event.stream.id, turnout: [...turnout] };
  const parts = Math.max(1, Math.ceil(entries.length / ENTRIES_PER_MESSAGE));
  return Array.from({ length: parts }, (_, index) => {
    const own = entries.slice(index * ENTRIES_PER_MESSAGE, (index + 1) * ENTRIES_PER_MESSAGE);
    return integrationEvent(ballotTallied, event, { ...head, entries: own }, { index });
  });
};
