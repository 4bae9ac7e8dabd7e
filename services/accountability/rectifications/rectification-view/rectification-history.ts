import { READ_LIMIT, type Ledger, type RecordedEvent } from '@kaoping/event-sourcing';
import { rectificationDecider } from '../decider/rectification.decider.ts';
import type { RectificationEvent } from '../decider/rectification.events.ts';
import {
  requireRaised,
  type RaisedRectification,
  type Rectification,
} from '../decider/rectification.state.ts';

/** The most steps that are shown: more than a problem of ten years has. */
const STEP_LIMIT = 500;

/** A rectification as it stands, with everything that happened to it. */
export interface RectificationHistory {
  readonly rectificationId: string;
  readonly state: RaisedRectification;
  /** The earliest first. */
  readonly events: readonly RecordedEvent<RectificationEvent>[];
}

/** Reads it from its stream. @throws {RectificationUnknown} when there is none. */
export const readHistory = async (ledger: Ledger, rectificationId: string): Promise<RectificationHistory> => {
  const stream = { category: rectificationDecider.category, id: rectificationId };
  const events: RecordedEvent<RectificationEvent>[] = [];
  for (;;) {
    const read = await ledger.readStream(stream, { fromRevision: events.length, maxCount: READ_LIMIT });
    events.push(...(read as readonly RecordedEvent<RectificationEvent>[]));
    if (read.length < READ_LIMIT) break;
  }
  const state = events.reduce<Rectification>(rectificationDecider.evolve, rectificationDecider.initialState);
  return {
    rectificationId,
    state: requireRaised(state, rectificationId),
    events: events.slice(-STEP_LIMIT),
  };
};
