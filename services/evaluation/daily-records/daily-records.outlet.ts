import { integrationEvent, scoresCorrected, scoresRecorded, type IntegrationEvent } from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { DailyFactEvent } from './decider/daily-fact.events.ts';

/** Tells what daily records count, once they were confirmed, and what they count no more. */
export const dailyRecordsOutlet = {
  name: 'daily-records',
  categories: ['daily-fact'],
  tell: (recorded: RecordedEvent): readonly IntegrationEvent[] => {
    const event = recorded as RecordedEvent<DailyFactEvent>;
    const sourceId = event.stream.id;
    if (event.type === 'DailyFactConfirmed') {
      const { cycleId, entries } = event.data;
      const data = { cycleId, procedure: 'daily-record', sourceId, entries: [...entries] };
      return [integrationEvent(scoresRecorded, event, data)];
    }
    if (event.type !== 'DailyFactWithdrawn' || event.data.takenBackEntryIds.length === 0) return [];
    const { cycleId, reason, takenBackEntryIds } = event.data;
    const corrections = takenBackEntryIds.map((replacedEntryId) => ({ replacedEntryId }));
    return [integrationEvent(scoresCorrected, event, { cycleId, sourceId, reason, corrections })];
  },
} satisfies Outlet;
