import type { EventStore } from '../ports/event-store.port.ts';
import type { ReadModels } from '../ports/read-models.port.ts';
import type { Sleep } from '../ports/sleep.port.ts';
import type { RetrySchedule } from '../subscriptions/retry-schedule.ts';
import { startSubscription } from '../subscriptions/subscription.ts';
import type { Subscription } from '../subscriptions/subscription.port.ts';
import { startedByTenant, type StartedByTenant } from '../tenants/started-by-tenant.ts';
import { reactorProcessor } from './reactor-processor.ts';
import type { Reactor } from './reactor.ts';

/** What the reactors of all tenants share. */
export interface ReactorsByTenantOptions {
  readonly eventStore: EventStore;
  /** Where the checkpoints are kept. */
  readonly readModels: ReadModels;
  readonly reactor: Reactor;
  readonly sleep: Sleep;
  readonly retries?: RetrySchedule;
}

/** One reactor for every tenant, each following its own ledger. */
export type ReactorsByTenant = StartedByTenant<Subscription>;

/** Binds a reactor to the stores; nothing runs until it is asked for. */
export const reactorsByTenant = (options: ReactorsByTenantOptions): ReactorsByTenant => {
  const { eventStore, readModels, reactor, sleep, retries } = options;
  return startedByTenant({
    name: `the reactors ${reactor.name}`,
    eventStore,
    sleep,
    start: async (tenantId) => {
      const ledger = await eventStore.ledger(tenantId);
      const processor = reactorProcessor(reactor, await readModels.forTenant(tenantId));
      return startSubscription({ ledger, processor, sleep, ...(retries && { retries }) });
    },
  });
};
