import {
  adjustmentApproved,
  adjustmentWithdrawn,
  integrationEvent,
  type IntegrationEvent,
} from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type {
  AdjustmentAccountEvent,
  AdjustmentTookEffect,
  AdjustmentWithdrawn,
} from './decider/adjustment-account.events.ts';

/** Tells which bonuses and deductions count, and which count no more. Nothing is told before it takes effect. */
export const adjustmentsOutlet = {
  name: 'adjustments',
  categories: ['adjustment-account'],
  tell: (recorded: RecordedEvent): readonly IntegrationEvent[] => {
    const event = recorded as RecordedEvent<AdjustmentAccountEvent>;
    if (event.type === 'AdjustmentTookEffect') return [approved(event)];
    if (event.type === 'AdjustmentWithdrawn') return withdrawn(event);
    return [];
  },
} satisfies Outlet;

const approved = (event: RecordedEvent<AdjustmentTookEffect>): IntegrationEvent => {
  const { cycleId, adjustmentId, side, circumstance, documentKey, claimed, counted } = event.data;
  const { entry, beyond, supersedes } = event.data;
  return integrationEvent(adjustmentApproved, event, {
    ...{ cycleId, adjustmentId, side, circumstance, claimed, counted, entry },
    ...(documentKey !== undefined && { documentId: documentKey }),
    ...(beyond !== undefined && { beyond }),
    supersedes: [...supersedes],
  });
};

/** What never took effect was told to nobody. */
const withdrawn = (event: RecordedEvent<AdjustmentWithdrawn>): readonly IntegrationEvent[] => {
  const { cycleId, organisationId, adjustmentId, entryIds, reason } = event.data;
  const [entryId, beyondEntryId] = entryIds;
  if (entryId === undefined) return [];
  return [
    integrationEvent(adjustmentWithdrawn, event, {
      ...{ cycleId, organisationId, adjustmentId, entryId, reason },
      ...(beyondEntryId !== undefined && { beyondEntryId }),
    }),
  ];
};
