import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { FactEvent } from '../decider/fact.events.ts';
import { FACT_TABLE, type FactRow } from './fact.row.ts';

/** Keeps the facts of each unit, so that a form can take them. */
export const factListProjection: Projection = {
  name: 'fact-list',
  version: 1,
  categories: ['fact'],
  tables: [FACT_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<FactEvent>;
      const factId = event.stream.id;
      const row = changed(await rows.get<FactRow>(FACT_TABLE, factId), event);
      if (row) rows.put(FACT_TABLE, factId, row, { organisation: row.organisationId });
    }
  },
};

const changed = (row: FactRow | undefined, event: RecordedEvent<FactEvent>): FactRow | undefined => {
  if (event.type === 'FactRecorded') {
    const { recordedAt, stream } = event;
    return { ...event.data, factId: stream.id, recordedAt, isCorrected: false, uses: 0 };
  }
  if (!row) return undefined;
  return event.type === 'FactUsed'
    ? { ...row, uses: row.uses + 1 }
    : { ...row, value: event.data.value, isCorrected: true };
};
