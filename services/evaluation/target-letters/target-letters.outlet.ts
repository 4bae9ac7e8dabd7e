import { integrationEvent, scoresCorrected, scoresRecorded } from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { TargetLetterEvent } from './decider/target-letter.events.ts';

/** Tells what result sheets count, and what they count no more. */
export const targetLettersOutlet: Outlet = {
  name: 'target-letters',
  categories: ['target-letter'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<TargetLetterEvent>;
    const sourceId = event.stream.id;
    if (event.type === 'LetterSheetSignedOff' && event.data.entries.length > 0) {
      const { cycleId, entries } = event.data;
      const told = { cycleId, procedure: 'target-letter', sourceId, entries: [...entries] };
      return [integrationEvent(scoresRecorded, event, told)];
    }
    if (event.type === 'LetterSheetSentBack' && event.data.takenBackEntryIds.length > 0) {
      const { cycleId, reason, takenBackEntryIds } = event.data;
      const corrections = takenBackEntryIds.map((replacedEntryId) => ({ replacedEntryId }));
      return [integrationEvent(scoresCorrected, event, { cycleId, sourceId, reason, corrections })];
    }
    return [];
  },
};
