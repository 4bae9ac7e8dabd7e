import { integrationEvent, scoresCorrected, scoresRecorded } from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { BusinessResultsEvent } from './decider/business-results.events.ts';

/** Tells the figures that came from other systems, and those that a later table replaced. */
export const businessResultsOutlet: Outlet = {
  name: 'business-results',
  categories: ['business-results'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<BusinessResultsEvent>;
    const { cycleId, batchId: sourceId, source: reason } = event.data;
    if (event.type === 'BusinessResultsImported') {
      const entries = [...event.data.entries];
      return [
        integrationEvent(scoresRecorded, event, { cycleId, procedure: 'imported-result', sourceId, entries }),
      ];
    }
    const corrections = event.data.corrections.map(({ replacedEntryId, replacement }) => ({
      replacedEntryId,
      replacement,
    }));
    return [integrationEvent(scoresCorrected, event, { cycleId, sourceId, reason, corrections })];
  },
};
