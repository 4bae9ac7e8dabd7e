import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { RectificationEvent } from '../decider/rectification.events.ts';
import { evolveRectification, initialRectification } from '../decider/rectification.state.ts';
import { RECTIFICATION_TABLE, type RectificationRow } from './rectification.row.ts';

/** Keeps a row for every rectification of an enterprise, as it stands. */
export const rectificationListProjection: Projection = {
  name: 'rectification-list',
  version: 1,
  categories: ['rectification'],
  tables: [RECTIFICATION_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<RectificationEvent>;
      const { id } = event.stream;
      const present = await rows.get<RectificationRow>(RECTIFICATION_TABLE, id);
      const state = evolveRectification(present ?? initialRectification, event);
      if (state.status === 'absent') continue;
      const row: RectificationRow = { ...state, rectificationId: id };
      rows.put(RECTIFICATION_TABLE, id, row, { organisation: state.organisation.organisationId });
    }
  },
};
