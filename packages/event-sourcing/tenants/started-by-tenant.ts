import type { TenantId } from '../events/tenant-id.ts';
import type { EventStore } from '../ports/event-store.port.ts';
import type { Sleep } from '../ports/sleep.port.ts';

/** How often it is looked whether tenants came, in milliseconds: also another process may have made one. */
const NEW_TENANTS_INTERVAL_MS = 1_000;

/** Something that runs once for every tenant. */
export interface StartedByTenant<Running> {
  /**
   * What runs for a tenant, started at its first use. Rejects once all were stopped.
   *
   * @throws {UnknownTenant} when the tenant has no ledger.
   */
  of(tenantId: TenantId): Promise<Running>;
  /**
   * Starts for all tenants there are, and for those that come later. One that cannot start keeps none of the
   * others from it; the first failure is thrown in the end, and it is tried again later.
   */
  startAll(): Promise<void>;
  stop(): Promise<void>;
}

/** What {@link startedByTenant} needs. */
interface StartedByTenantOptions<Running> {
  /** Says in an error what it was that ran. */
  readonly name: string;
  readonly eventStore: Pick<EventStore, 'tenants'>;
  readonly sleep: Sleep;
  readonly start: (tenantId: TenantId) => Promise<Running>;
}

/** Runs the same thing for every tenant, each started once and all of them ended together. */
export const startedByTenant = <Running extends { stop(): Promise<void> }>(
  options: StartedByTenantOptions<Running>,
): StartedByTenant<Running> => {
  const running = new Map<TenantId, Promise<Running>>();
  const stopping = new AbortController();
  const start = (tenantId: TenantId): Promise<Running> =>
    stopping.signal.aborted
      ? Promise.reject(new Error(`${options.name} were stopped`))
      : options.start(tenantId);
  const of = async (tenantId: TenantId): Promise<Running> => {
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
  const startMissing = async (): Promise<readonly unknown[]> => {
    const failures: unknown[] = [];
    for (const tenantId of await options.eventStore.tenants()) {
      if (stopping.signal.aborted) break;
      await of(tenantId).catch((error: unknown) => failures.push(error));
    }
    return failures;
  };
  const awaitTenants = async (): Promise<void> => {
    for (;;) {
      await options.sleep(NEW_TENANTS_INTERVAL_MS, stopping.signal);
      if (stopping.signal.aborted) return;
      // A store that is away now is asked again at the next turn.
      await startMissing().catch(() => []);
    }
  };
  return {
    of,
    startAll: async () => {
      const failures = await startMissing();
      void awaitTenants();
      if (failures.length > 0) throw failures[0];
    },
    stop: async () => {
      stopping.abort();
      const started = await Promise.allSettled(running.values());
      running.clear();
      const lives = started.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      await Promise.all(lives.map((live) => live.stop()));
    },
  };
};
