import type { TenantId } from '../events/tenant-id.ts';
import type { Clock } from '../ports/clock.port.ts';
import type { EventStore } from '../ports/event-store.port.ts';
import type { Sleep } from '../ports/sleep.port.ts';
import type { SubscriptionStatus } from '../subscriptions/subscription.port.ts';
import { startedByTenant, type StartedByTenant } from '../tenants/started-by-tenant.ts';

/**
 * Something that time asks for, not an event: to open what is due, to close what is over, to remind. It looks at
 * the ledger and orders what is due by now; doing so again orders nothing new.
 */
export interface DueWork {
  readonly name: string;
  readonly run: (tenantId: TenantId, now: string) => Promise<void>;
}

/** What the due work of all tenants shares. */
export interface DueWorkByTenantOptions {
  readonly eventStore: EventStore;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly work: DueWork;
  /** Pause between two looks, in milliseconds. */
  readonly intervalMs: number;
}

/** Due work at work for one tenant. */
export interface RunningDueWork {
  readonly status: () => SubscriptionStatus;
  stop(): Promise<void>;
}

/** Looks again and again what is due, for every tenant. A look that fails is shown and made again. */
export const dueWorkByTenant = (options: DueWorkByTenantOptions): StartedByTenant<RunningDueWork> =>
  startedByTenant({
    name: `the due work ${options.work.name}`,
    eventStore: options.eventStore,
    sleep: options.sleep,
    start: (tenantId) => Promise.resolve(runFor(tenantId, options)),
  });

const runFor = (tenantId: TenantId, options: DueWorkByTenantOptions): RunningDueWork => {
  const { work, clock, sleep, intervalMs } = options;
  const stopping = new AbortController();
  let status: SubscriptionStatus = { kind: 'running' };
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await work.run(tenantId, clock.now());
        status = { kind: 'running' };
      } catch (error) {
        status = { kind: 'stalled', reason: error instanceof Error ? error.message : String(error) };
      }
      await sleep(intervalMs, stopping.signal);
    }
    status = { kind: 'stopped' };
  };
  const finished = loop();
  return {
    status: () => status,
    stop: () => {
      stopping.abort();
      return finished;
    },
  };
};
