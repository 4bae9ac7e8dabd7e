import { integrationEvent, scoresCorrected, scoresRecorded } from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { CommunityPointsEvent } from './decider/community-points.events.ts';

/** Tells the points of a year that was closed, and those that were taken back afterwards. */
export const communityPointsOutlet: Outlet = {
  name: 'community-points',
  categories: ['community-points'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<CommunityPointsEvent>;
    const sourceId = event.stream.id;
    if (event.type === 'CommunityPointsCounted') {
      const { cycleId, entries } = event.data;
      const told = { cycleId, procedure: 'community-points', sourceId, entries: [...entries] };
      return [integrationEvent(scoresRecorded, event, told)];
    }
    if (event.type !== 'CommunityPointsWithdrawn') return [];
    const { cycleId, takenBackEntryId: replacedEntryId, reason } = event.data;
    if (cycleId === undefined || replacedEntryId === undefined) return [];
    const corrections = [{ replacedEntryId }];
    return [integrationEvent(scoresCorrected, event, { cycleId, sourceId, reason, corrections })];
  },
};
