import {
  integrationEvent,
  problemFound,
  scoresCorrected,
  scoresRecorded,
  type IntegrationEvent,
} from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { InspectionConcluded, InspectionEvent } from './decider/inspection.events.ts';

/** Tells what inspections count, and which problems they found that are to be put right. */
export const inspectionsOutlet = {
  name: 'inspections',
  categories: ['inspection'],
  tell: (recorded: RecordedEvent): readonly IntegrationEvent[] => {
    const event = recorded as RecordedEvent<InspectionEvent>;
    if (event.type === 'InspectionConcluded') return concluded(event);
    if (event.type !== 'InspectionMarksCorrected') return [];
    const { cycleId, reason, corrections } = event.data;
    const data = { cycleId, sourceId: event.stream.id, reason, corrections: [...corrections] };
    return [integrationEvent(scoresCorrected, event, data)];
  },
} satisfies Outlet;

const concluded = (event: RecordedEvent<InspectionConcluded>): readonly IntegrationEvent[] => {
  const { cycleId, procedure, entries, problems } = event.data;
  const sourceId = event.stream.id;
  const scores = { cycleId, procedure, sourceId, entries: [...entries] };
  return [
    ...(entries.length > 0 ? [integrationEvent(scoresRecorded, event, scores)] : []),
    ...problems.map((problem, index) => {
      const data = { ...problem, ancestorIds: [...problem.ancestorIds], cycleId, sourceId, procedure };
      return integrationEvent(problemFound, event, data, { index });
    }),
  ];
};
