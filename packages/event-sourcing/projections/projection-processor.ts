import type { RecordedEvent } from '../events/event-envelope.ts';
import type { TenantReadModels } from '../ports/read-models.port.ts';
import type { EventProcessor } from '../subscriptions/event-processor.port.ts';
import { orUnavailable } from '../subscriptions/unavailable.ts';
import { announceTo } from './announce-to.ts';
import { commitRows } from './commit-rows.ts';
import { dueEvents } from './due-events.ts';
import type { Projection } from './projection.ts';
import { RowMemory } from './row-memory.ts';
import { StagedRows } from './staged-rows.ts';

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
      const due = await dueEvents(events, from, delivery, rows);
      await projection.project(due, rows);
      const to = Math.max(from, throughPosition);
      const changes = await rows.changes();
      try {
        await commitRows(readModels, { changes, checkpoint: { name: build, from, to } });
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
