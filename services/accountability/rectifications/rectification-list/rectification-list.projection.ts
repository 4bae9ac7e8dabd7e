import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { RectificationEvent } from '../decider/rectification.events.ts';
import { evolveRectification, initialRectification } from '../decider/rectification.state.ts';
import { standingOf } from '../result/rectification-standing.ts';
import { countStanding } from './count-standing.ts';
import {
  COUNT_TABLE,
  RECTIFICATION_TABLE,
  type RectificationCountRow,
  type RectificationRow,
} from './rectification.row.ts';

/** Keeps a row for every rectification of an enterprise as it stands, and the counts of every unit. */
export const rectificationListProjection: Projection = {
  name: 'rectification-list',
  version: 2,
  categories: ['rectification'],
  tables: [RECTIFICATION_TABLE, COUNT_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<RectificationEvent>;
      const { id } = event.stream;
      const present = await rows.get<RectificationRow>(RECTIFICATION_TABLE, id);
      const state = evolveRectification(present ?? initialRectification, event);
      if (state.status === 'absent') continue;
      const row: RectificationRow = { ...state, rectificationId: id, standing: standingOf(state) };
      rows.put(RECTIFICATION_TABLE, id, row, indexesOf(row));
      await count(rows, present, row);
    }
  },
};

const indexesOf = ({
  organisation,
  source,
  standing,
}: RectificationRow): Readonly<Record<string, string>> => ({
  organisation: organisation.organisationId,
  standing,
  ...(source.cycleId !== undefined && { cycle: source.cycleId }),
});

const count = async (
  rows: Rows,
  before: RectificationRow | undefined,
  after: RectificationRow,
): Promise<void> => {
  const { organisationId } = after.organisation;
  const present = await rows.get<RectificationCountRow>(COUNT_TABLE, organisationId);
  rows.put(COUNT_TABLE, organisationId, countStanding(present, before, after));
};
