import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { VetoRecordEvent } from '../decider/veto-record.events.ts';
import { VETO_TABLE, type VetoRow } from './veto-list.rows.ts';

/** Lists vetoes by organisation and status. */
export const vetoListProjection: Projection = {
  name: 'veto-list',
  version: 1,
  categories: ['veto-record'],
  tables: [VETO_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<VetoRecordEvent>;
      const key = JSON.stringify([event.stream.id, event.data.vetoId]);
      const present = await rows.get<VetoRow>(VETO_TABLE, key);
      const row = rowAfter(present, event);
      if (!row) continue;
      const { organisationId, status } = row;
      rows.put(VETO_TABLE, key, row, {
        all: 'all',
        organisation: organisationId,
        status,
      });
    }
  },
};

const rowAfter = (present: VetoRow | undefined, event: VetoRecordEvent): VetoRow | undefined => {
  if (event.type === 'VetoProposed') {
    const { proposedOn: _, ...proposed } = event.data;
    return { ...proposed, status: 'proposed', cycleIds: [] };
  }
  if (event.type === 'VetoRaised') {
    const { applications, approvals: _, ...raised } = event.data;
    return { ...raised, status: 'standing', cycleIds: applications.map(({ cycleId }) => cycleId) };
  }
  return present && changed(present, event);
};

const changed = (
  row: VetoRow,
  event: Exclude<VetoRecordEvent, { readonly type: 'VetoProposed' | 'VetoRaised' }>,
): VetoRow => {
  switch (event.type) {
    case 'VetoDismissed':
      return { ...row, status: 'dismissed', remark: event.data.reason };
    case 'VetoApplied':
      return { ...row, cycleIds: [...row.cycleIds, event.data.application.cycleId] };
    case 'VetoLiftProposed':
      return { ...row, status: 'lift-proposed', remark: event.data.reason };
    case 'VetoLiftDismissed':
      return { ...row, status: 'standing', remark: event.data.reason };
    case 'VetoLifted':
      return { ...row, status: 'lifted', remark: event.data.reason, liftedOn: event.data.liftedOn };
  }
};
