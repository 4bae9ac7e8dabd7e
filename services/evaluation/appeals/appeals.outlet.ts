import { appealDecided, integrationEvent, scoresCorrected, type IntegrationEvent } from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { AppealDecided, AppealDocketEvent } from './decider/appeal-docket.events.ts';

/** Tells how appeals were decided, and what the upheld ones correct. */
export const appealsOutlet = {
  name: 'appeals',
  categories: ['appeal-docket'],
  tell: (recorded: RecordedEvent): readonly IntegrationEvent[] => {
    const event = recorded as RecordedEvent<AppealDocketEvent>;
    return event.type === 'AppealDecided' ? decided(event) : [];
  },
} satisfies Outlet;

/** Corrections go out with the reason of the decision, and before it: whoever hears of it finds them made. */
const decided = (event: RecordedEvent<AppealDecided>): readonly IntegrationEvent[] => {
  const { cycleId, organisationId, appealId, outcome, reason, decidedAt, corrections } = event.data;
  const told = integrationEvent(appealDecided, event, {
    ...{ cycleId, organisationId, appealId, outcome, reason, decidedAt },
  });
  if (corrections.length === 0) return [told];
  const corrected = integrationEvent(scoresCorrected, event, {
    ...{ cycleId, sourceId: appealId, appealId, reason },
    corrections: corrections.map(({ replacedEntryId, replacement }) => ({
      replacedEntryId,
      ...(replacement !== undefined && { replacement }),
    })),
  });
  return [corrected, told];
};
