import { dayOf } from '@kaoping/calendar';
import { integrationEvent, rectificationSettled } from '@kaoping/contracts';
import { stateAt, type EventStore, type RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import { rectificationDecider } from './decider/rectification.decider.ts';
import type { RectificationEvent } from './decider/rectification.events.ts';
import { standingOf } from './result/rectification-standing.ts';

/** What changes neither how a rectification stands nor its day is nobody else's business. */
const SILENT: readonly RectificationEvent['type'][] = [
  'RectificationMeasurePlanned',
  'RectificationReminded',
  'RectificationEscalated',
];

/** Tells how rectifications stand, as of each event: the next cycle asks about those that are not settled. */
export const rectificationsOutlet = (eventStore: EventStore): Outlet => ({
  name: 'rectifications',
  categories: ['rectification'],
  tell: async (recorded) => {
    const event = recorded as RecordedEvent<RectificationEvent>;
    if (SILENT.includes(event.type)) return [];
    const { id } = event.stream;
    const ledger = await eventStore.ledger(event.tenantId);
    const at = { id, throughPosition: event.position };
    const state = await stateAt(ledger, rectificationDecider, at);
    if (state.status === 'absent') return [];
    const { organisation, problem, foundOn, dueOn, source } = state;
    const told = {
      rectificationId: id,
      organisationId: organisation.organisationId,
      sequence: event.revision + 1,
      state: standingOf(state),
      ...{ problem, foundOn, dueOn },
      sourceId: source.sourceId,
      ...(source.cycleId !== undefined && { cycleId: source.cycleId }),
      on: dayOf(event.recordedAt),
    };
    return [integrationEvent(rectificationSettled, event, told)];
  },
});
