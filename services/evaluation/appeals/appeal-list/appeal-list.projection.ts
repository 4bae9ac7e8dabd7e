import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { AppealDecided, AppealDocketEvent, AppealLodged } from '../decider/appeal-docket.events.ts';
import { APPEAL_TABLE, type AppealRow } from './appeal-list.rows.ts';

/** Lists appeals by cycle, status and organisation. */
export const appealListProjection: Projection = {
  name: 'appeal-list',
  version: 1,
  categories: ['appeal-docket'],
  tables: [APPEAL_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<AppealDocketEvent>;
      const { cycleId, organisationId, appealId } = event.data;
      const key = JSON.stringify([cycleId, organisationId, appealId]);
      const present = await rows.get<AppealRow>(APPEAL_TABLE, key);
      const row = event.type === 'AppealLodged' ? lodged(event) : present && changed(present, event);
      if (!row) continue;
      rows.put(APPEAL_TABLE, key, row, {
        cycle: cycleId,
        cycleStatus: JSON.stringify([cycleId, row.status]),
        cycleOrganisation: JSON.stringify([cycleId, organisationId]),
      });
    }
  },
};

const lodged = ({ data }: AppealLodged): AppealRow => {
  const { onBehalfOf: _for, lateReason: _late, ...shown } = data;
  return { ...shown, status: 'lodged', hearings: [], overdue: [] };
};

const changed = (
  row: AppealRow,
  event: Exclude<AppealDocketEvent, { readonly type: 'AppealLodged' }>,
): AppealRow => {
  switch (event.type) {
    case 'AppealAcknowledged':
      return { ...row, status: 'acknowledged', acknowledgedOn: event.data.acknowledgedOn };
    case 'AppealReplied': {
      const { replierId, reply: text, evidenceIds } = event.data;
      return { ...row, status: 'replied', reply: { replierId, text, evidenceIds } };
    }
    case 'AppealHeard': {
      const { hearingId, heldOn, participants, record, recordedBy } = event.data;
      return { ...row, hearings: [...row.hearings, { hearingId, heldOn, participants, record, recordedBy }] };
    }
    case 'AppealDecided':
      return { ...row, status: 'decided', decision: decisionOf(event) };
    case 'AppealWithdrawn':
      return { ...row, status: 'withdrawn', withdrawnBecause: event.data.reason };
    case 'AppealReminderFellDue':
      return row;
    case 'AppealOverdue':
      return { ...row, overdue: [...row.overdue, event.data.what] };
  }
};

const decisionOf = ({ data }: AppealDecided): NonNullable<AppealRow['decision']> => {
  const { cycleId: _cycle, organisationId: _organisation, appealId: _appeal, ...decision } = data;
  return decision;
};
