import { integrationEvent, vetoLifted, vetoRaised, type IntegrationEvent } from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type {
  VetoApplication,
  VetoLifted,
  VetoRecordEvent,
  VetoStatement,
} from './decider/veto-record.events.ts';

/** Tells of vetoes that stand and stand no longer, cycle by cycle. None of them touches a score. */
export const vetoesOutlet = {
  name: 'vetoes',
  categories: ['veto-record'],
  tell: (recorded: RecordedEvent): readonly IntegrationEvent[] => {
    const event = recorded as RecordedEvent<VetoRecordEvent>;
    if (event.type === 'VetoRaised') return raised(event, event.data, event.data.applications);
    if (event.type === 'VetoApplied') return raised(event, event.data, [event.data.application]);
    if (event.type === 'VetoLifted') return lifted(event);
    return [];
  },
} satisfies Outlet;

const raised = (
  event: RecordedEvent,
  {
    vetoId,
    organisationId,
    veto,
    scope,
    reason,
  }: Pick<VetoStatement, 'organisationId' | 'veto' | 'scope' | 'reason'> & { readonly vetoId: string },
  applications: readonly VetoApplication[],
): readonly IntegrationEvent[] =>
  applications.map(({ cycleId, entryId }, index) =>
    integrationEvent(
      vetoRaised,
      event,
      {
        ...{ cycleId, organisationId, vetoId, input: veto, entryId, from: scope.from },
        ...(scope.until !== undefined && { until: scope.until }),
        reason,
      },
      { index },
    ),
  );

const lifted = (event: RecordedEvent<VetoLifted>): readonly IntegrationEvent[] => {
  const { vetoId, organisationId, veto, reason, applications } = event.data;
  return applications.map(({ cycleId, entryId }, index) =>
    integrationEvent(
      vetoLifted,
      event,
      { cycleId, organisationId, vetoId, input: veto, entryId, reason },
      { index },
    ),
  );
};
