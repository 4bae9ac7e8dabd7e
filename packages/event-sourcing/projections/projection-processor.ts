import { DomainError } from '../errors/domain-error.ts';
import type { RecordedEvent } from '../events/event-envelope.ts';
import { streamKey } from '../events/stream-name.ts';
import type { ReadModelCommit, TenantReadModels } from '../ports/read-models.port.ts';
import type { EventProcessor } from '../subscriptions/event-processor.port.ts';
import { orUnavailable, Unavailable } from '../subscriptions/unavailable.ts';
import type { Projection, Rows } from './projection.ts';
import { announceTo } from './announce-to.ts';
import { RowMemory } from './row-memory.ts';
import { StagedRows } from './staged-rows.ts';

/** The table of a build that tells which released events are in its rows; no projection's own may be called so. */
export const RELEASED_TABLE = '(released)';

/** Up to which revision of its stream the released events of an aggregate were applied. */
interface Released {
  readonly throughRevision: number;
}

/**
 * Applies one build of a projection: rows and checkpoint move in one transaction, so that every event is in
 * the rows once, whatever answer gets lost and whoever else writes.
 *
 * @param build Names this build's rows and checkpoint, so that another build can grow beside it.
 * @param afterCommit Told which events became visible; whatever it throws is left aside. Left out while a
 *   projection is rebuilt, so that history is never announced twice.
 */
export const projectionProcessor = (
  projection: Projection,
  readModels: TenantReadModels,
  build: string,
  afterCommit?: (events: readonly RecordedEvent[]) => void,
): EventProcessor => {
  // The checkpoint as it was when the events were read: one that moved since fails the commit.
  let known: number | undefined;
  const memory = new RowMemory();
  const checkpoint = async (): Promise<number> => {
    known = await orUnavailable('the read models cannot be read', () => readModels.checkpoint(build));
    return known;
  };
  return {
    name: build,
    categories: projection.categories,
    ...(projection.batchLimit !== undefined && { batchLimit: projection.batchLimit }),
    checkpoint,
    process: async (events, throughPosition, delivery = 'in-order') => {
      const from = known ?? (await checkpoint());
      const rows = new StagedRows(readModels, build, memory);
      const due = delivery === 'released' ? await notYetReleased(events, rows) : afterPosition(events, from);
      await projection.project(due, rows);
      const to = Math.max(from, throughPosition);
      const changes = await rows.changes();
      try {
        await commit(readModels, { changes, checkpoint: { name: build, from, to } });
      } catch (error) {
        // Whoever else wrote, or whatever was lost: the store knows what stands, this memory does not.
        memory.forgetAll();
        throw error;
      }
      rows.remember(changes);
      known = to;
      if (due.length > 0) announceTo(afterCommit, due);
    },
  };
};

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

const commit = async (readModels: TenantReadModels, changes: ReadModelCommit): Promise<void> => {
  try {
    await readModels.commit(changes);
  } catch (error) {
    // Rows that no store could hold are the doing of an event, and would stall all others for ever.
    if (error instanceof DomainError && error.code === 'READ_MODEL.MALFORMED_DOCUMENT') throw error;
    throw new Unavailable('the read models cannot be written', error);
  }
};
