import type { RecordedEvent } from '../events/event-envelope.ts';
import type { TenantReadModels } from '../ports/read-models.port.ts';
import type { EventProcessor } from '../subscriptions/event-processor.port.ts';
import { orUnavailable } from '../subscriptions/unavailable.ts';
import type { Projection } from './projection.ts';
import { StagedRows } from './staged-rows.ts';

/**
 * Applies one build of a projection: rows and checkpoint move in one transaction.
 *
 * @param build Names this build's rows and checkpoint, so that another build can grow beside it.
 * @param afterCommit Told which events became visible. Left out while a projection is rebuilt, so that
 *   history is never announced twice.
 */
export const projectionProcessor = (
  projection: Projection,
  readModels: TenantReadModels,
  build: string,
  afterCommit?: (events: readonly RecordedEvent[]) => void,
): EventProcessor => {
  const checkpoint = (): Promise<number> =>
    orUnavailable('the read models cannot be read', () => readModels.checkpoint(build));
  return {
    name: build,
    categories: projection.categories,
    checkpoint,
    process: async (events, throughPosition) => {
      const rows = new StagedRows(readModels, build);
      await projection.project(events, rows);
      const changes = await rows.changes();
      const from = await checkpoint();
      await orUnavailable('the read models cannot be written', () =>
        readModels.commit({
          changes,
          checkpoint: { name: build, from, to: Math.max(from, throughPosition) },
        }),
      );
      afterCommit?.(events);
    },
  };
};
