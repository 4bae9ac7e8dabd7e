import { integrationEvent, scoresCorrected, scoresRecorded } from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { UnitProblemsEvent } from './decider/unit-problems.events.ts';

/** Tells how many problems units carry into a cycle and how many of them are put right, and what changes of it. */
export const rectificationIndicatorOutlet: Outlet = {
  name: 'rectification-indicator',
  categories: ['unit-problems'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<UnitProblemsEvent>;
    if (event.type === 'UnitProblemLearned') return [];
    const { cycleId, indicator } = event.data;
    const sourceId = `carried:${cycleId}:${event.stream.id}:${indicator}`;
    if (event.type === 'CarriedProblemsCounted') {
      const entries = [...event.data.entries];
      const told = { cycleId, procedure: 'rectification', sourceId, entries };
      return [integrationEvent(scoresRecorded, event, told)];
    }
    const corrections = [...event.data.corrections];
    const told = { cycleId, sourceId, reason: event.data.reason, corrections };
    return [integrationEvent(scoresCorrected, event, told)];
  },
};
