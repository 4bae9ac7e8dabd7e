import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { SheetEvent } from '../../sheets/decider/sheet.events.ts';
import { RATED_TABLE, type RatedUnits } from './rated-units.row.ts';

/** Keeps which units a person is asked to rate: who rates a unit may see what it proves itself by. */
export const ratedUnitListProjection: Projection = {
  name: 'rated-unit-list',
  version: 1,
  categories: ['assessment-sheet'],
  tables: [RATED_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<SheetEvent>;
      if (event.type === 'SheetWithdrawn') rows.remove(RATED_TABLE, event.stream.id);
      if (event.type !== 'SheetAssigned' || event.data.rater.personId === undefined) continue;
      const { assessed } = event.data;
      const row: RatedUnits = { organisationIds: assessed.map(({ organisationId }) => organisationId) };
      rows.put(RATED_TABLE, event.stream.id, row, { person: event.data.rater.personId });
    }
  },
};
