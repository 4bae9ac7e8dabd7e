import type { TenantId } from '../events/tenant-id.ts';
import type { EventStore } from '../ports/event-store.port.ts';
import type { ReadModels } from '../ports/read-models.port.ts';
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
export interface ProjectionsByTenant {
  /**
   * The tenant's projection, started at its first use. Rejects once they were stopped.
   *
   * @throws {UnknownTenant} when the tenant has no ledger.
   */
  of(tenantId: TenantId): Promise<LiveProjection>;
  /**
   * Starts the projections of all tenants there are. One that cannot start keeps none of the others from it;
   * the first failure is thrown in the end.
   */
  startAll(): Promise<void>;
  stop(): Promise<void>;
}

/** Binds a projection to the stores; nothing runs until it is asked for. */
export const projectionsByTenant = (options: ProjectionsByTenantOptions): ProjectionsByTenant => {
  const { eventStore, readModels, ...shared } = options;
  const running = new Map<TenantId, Promise<LiveProjection>>();
  let isStopped = false;
  const start = async (tenantId: TenantId): Promise<LiveProjection> => {
    if (isStopped) throw new Error(`the projections ${options.projection.name} were stopped`);
    const ledger = await eventStore.ledger(tenantId);
    return startProjection({ ...shared, ledger, readModels: await readModels.forTenant(tenantId) });
  };
  const of = async (tenantId: TenantId): Promise<LiveProjection> => {
    const started = running.get(tenantId) ?? start(tenantId);
    running.set(tenantId, started);
    try {
      return await started;
    } catch (error) {
      // A start that failed is tried again at the next use, unless that has begun already.
      if (running.get(tenantId) === started) running.delete(tenantId);
      throw error;
    }
  };
  return {
    of,
    startAll: async () => {
      const failures: unknown[] = [];
      for (const tenantId of await eventStore.tenants()) {
        await of(tenantId).catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },
    stop: async () => {
      isStopped = true;
      const started = await Promise.allSettled(running.values());
      running.clear();
      const lives = started.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      await Promise.all(lives.map((live) => live.stop()));
    },
  };
};
