import {
  appealDecided,
  appealLodged,
  appealWithdrawn,
  integrationEvent,
  scoresCorrected,
  type IntegrationEvent,
} from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type {
  AppealDecided,
  AppealDocketEvent,
  AppealLodged,
  AppealWithdrawn,
} from './decider/appeal-docket.events.ts';

/** Tells which appeals are open, how they ended, and what the upheld ones correct. */
export const appealsOutlet = {
  name: 'appeals',
  categories: ['appeal-docket'],
  tell: (recorded: RecordedEvent): readonly IntegrationEvent[] => {
    const event = recorded as RecordedEvent<AppealDocketEvent>;
    if (event.type === 'AppealLodged') return [lodged(event)];
    if (event.type === 'AppealDecided') return decided(event);
    return event.type === 'AppealWithdrawn' ? [withdrawn(event)] : [];
  },
} satisfies Outlet;

const lodged = (event: RecordedEvent<AppealLodged>): IntegrationEvent => {
  const { cycleId, organisationId, appealId } = event.data;
  return integrationEvent(appealLodged, event, {
    ...{ cycleId, organisationId, appealId, lodgedAt: event.recordedAt },
  });
};

/** An appeal that was given up holds up a publication no more than one that was decided. */
const withdrawn = (event: RecordedEvent<AppealWithdrawn>): IntegrationEvent => {
  const { cycleId, organisationId, appealId, reason } = event.data;
  return integrationEvent(appealWithdrawn, event, {
    ...{ cycleId, organisationId, appealId, reason, withdrawnAt: event.recordedAt },
  });
};

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
