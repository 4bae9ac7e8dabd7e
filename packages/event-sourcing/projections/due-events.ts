import type { RecordedEvent } from '../events/event-envelope.ts';
import { streamKey } from '../events/stream-name.ts';
import type { Delivery } from '../subscriptions/event-processor.port.ts';
import { Unavailable } from '../subscriptions/unavailable.ts';
import type { Rows } from './projection.ts';

/** The table of a build that tells which released events are in its rows; no projection's own may be called so. */
export const RELEASED_TABLE = '(released)';

/** Up to which revision of its stream the released events of an aggregate were applied. */
interface Released {
  readonly throughRevision: number;
}

/**
 * The events among those given that are not in the rows yet.
 *
 * @param from The checkpoint of the rows.
 * @throws {Unavailable} when events in order are not what comes after the checkpoint.
 */
export const dueEvents = (
  events: readonly RecordedEvent[],
  from: number,
  delivery: Delivery,
  rows: Rows,
): Promise<readonly RecordedEvent[]> | readonly RecordedEvent[] =>
  delivery === 'released' ? notYetReleased(events, rows) : afterPosition(events, from);

/** Leaves out released events that are in the rows already: only the word of their release got lost. */
const notYetReleased = async (
  events: readonly RecordedEvent[],
  rows: Rows,
): Promise<readonly RecordedEvent[]> => {
  const due: RecordedEvent[] = [];
  for (const event of events) {
    const key = streamKey(event.stream);
    const released = await rows.get<Released>(RELEASED_TABLE, key);
    if (released && released.throughRevision >= event.revision) continue;
    rows.put(RELEASED_TABLE, key, { throughRevision: event.revision } satisfies Released);
    due.push(event);
  }
  return due;
};

const afterPosition = (events: readonly RecordedEvent[], from: number): readonly RecordedEvent[] => {
  const first = events[0];
  // Asking again from the stored checkpoint gives the events that are really next.
  if (first && first.position <= from) {
    throw new Unavailable('these events are in the rows already', `the checkpoint is at ${String(from)}`);
  }
  return events;
};
