import type { RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { RectificationEvent } from '../../rectifications/decider/rectification.events.ts';
import {
  evolveRectification,
  initialRectification,
  type RaisedRectification,
} from '../../rectifications/decider/rectification.state.ts';
import { poorGrounds, standingOf } from '../../rectifications/result/rectification-standing.ts';
import { changeFacts, moved, TABLES } from './unit-facts.rows.ts';

/** Counts a rectification as it stands after an event. */
export const applyRectification = async (
  rows: Rows,
  event: RecordedEvent<RectificationEvent>,
): Promise<void> => {
  const { id } = event.stream;
  const before = await rows.get<RaisedRectification>(TABLES.rectifications, id);
  const after = evolveRectification(before ?? initialRectification, event);
  if (after.status === 'absent') return;
  rows.put(TABLES.rectifications, id, after);
  await changeFacts(rows, after.organisation, (facts) => ({
    ...facts,
    rectifications: moved(facts.rectifications, before && standingOf(before), standingOf(after)),
    poorRectifications: facts.poorRectifications - poorOf(before) + poorOf(after),
  }));
};

const poorOf = (rectification: RaisedRectification | undefined): number =>
  rectification && poorGrounds(rectification).length > 0 ? 1 : 0;
