import { integrationEvent, scoresCorrected, scoresRecorded, type IntegrationEvent } from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { SheetEvent, SheetSentBack, SheetWithdrawn } from './decider/sheet.events.ts';

/** Tells what sheets count, and what they count no more. */
export const sheetsOutlet = {
  name: 'sheets',
  categories: ['assessment-sheet'],
  tell: (recorded: RecordedEvent): readonly IntegrationEvent[] => {
    const event = recorded as RecordedEvent<SheetEvent>;
    const sourceId = event.stream.id;
    if (event.type === 'SheetAccepted') {
      const { accepted: _, entries, ...sheet } = event.data;
      return [integrationEvent(scoresRecorded, event, { ...sheet, sourceId, entries: [...entries] })];
    }
    if (event.type === 'SheetCorrected') {
      const { cycleId, reason, corrections } = event.data;
      return [
        integrationEvent(scoresCorrected, event, {
          cycleId,
          sourceId,
          reason,
          corrections: [...corrections],
        }),
      ];
    }
    return event.type === 'SheetSentBack' || event.type === 'SheetWithdrawn' ? takenBack(event) : [];
  },
} satisfies Outlet;

const takenBack = (event: RecordedEvent<SheetSentBack | SheetWithdrawn>): readonly IntegrationEvent[] => {
  const { cycleId, reason, takenBackEntryIds } = event.data;
  const corrections = takenBackEntryIds.map((replacedEntryId) => ({ replacedEntryId }));
  if (corrections.length === 0) return [];
  return [
    integrationEvent(scoresCorrected, event, { cycleId, sourceId: event.stream.id, reason, corrections }),
  ];
};
