import type { EventStore } from '../ports/event-store.port.ts';
import type { ReadModels } from '../ports/read-models.port.ts';
import { startedByTenant, type StartedByTenant } from '../tenants/started-by-tenant.ts';
import { startProjection, type LiveProjection, type LiveProjectionOptions } from './live-projection.ts';

/** What the projections of all tenants share. */
export interface ProjectionsByTenantOptions extends Pick<
  LiveProjectionOptions,
  'projection' | 'sleep' | 'retries' | 'onApplied'
> {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
}

/** One projection for every tenant, each in its own rows. */
export type ProjectionsByTenant = StartedByTenant<LiveProjection>;

/** Binds a projection to the stores; nothing runs until it is asked for. */
export const projectionsByTenant = (options: ProjectionsByTenantOptions): ProjectionsByTenant => {
  const { eventStore, readModels, ...shared } = options;
  return startedByTenant({
    name: `the projections ${options.projection.name}`,
    eventStore,
    sleep: options.sleep,
    start: async (tenantId) => {
      const ledger = await eventStore.ledger(tenantId);
      return startProjection({ ...shared, ledger, readModels: await readModels.forTenant(tenantId) });
    },
  });
};
