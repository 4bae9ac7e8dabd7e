import type { IntegrationEvent } from '@kaoping/contracts';
import {
  reactorsByTenant,
  type EventStore,
  type Reactor,
  type ReactorsByTenant,
  type ReadModels,
  type RecordedEvent,
  type RetrySchedule,
  type Sleep,
} from '@kaoping/event-sourcing';
import type { Inlet } from '../ports/inlet.ts';
import type { Outlet } from '../ports/outlet.ts';

/** What messaging in one process needs. */
export interface InProcessMessagingOptions {
  readonly eventStore: EventStore;
  /** Where the checkpoints are kept. */
  readonly readModels: ReadModels;
  readonly sleep: Sleep;
  readonly retries?: RetrySchedule;
  readonly outlets: readonly Outlet[];
  readonly inlets: readonly Inlet[];
}

/** The carriers of a process: one for each inlet, following every tenant's ledger. */
export interface InProcessMessaging {
  /** By the name of the inlet. */
  readonly carriers: ReadonlyMap<string, ReactorsByTenant>;
  startAll(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Carries integration events between the services of one process. The ledger itself is the queue: each inlet
 * follows it from a checkpoint of its own, so that nothing durable is ever lost on the way and one inlet that
 * stalls holds up no other.
 */
export const inProcessMessaging = (options: InProcessMessagingOptions): InProcessMessaging => {
  const { outlets, inlets, ...stores } = options;
  const carriers = new Map(
    inlets.map((inlet) => [inlet.name, reactorsByTenant({ ...stores, reactor: carrierOf(inlet, outlets) })]),
  );
  return {
    carriers,
    startAll: async () => {
      await Promise.all([...carriers.values()].map((carrier) => carrier.startAll()));
    },
    stop: async () => {
      await Promise.all([...carriers.values()].map((carrier) => carrier.stop()));
    },
  };
};

const carrierOf = (inlet: Inlet, outlets: readonly Outlet[]): Reactor => {
  const types = new Set(inlet.types);
  const byCategory = new Map<string, readonly Outlet[]>();
  for (const outlet of outlets) {
    for (const category of outlet.categories) {
      byCategory.set(category, [...(byCategory.get(category) ?? []), outlet]);
    }
  }
  const toldOf = async (event: RecordedEvent): Promise<readonly IntegrationEvent[]> => {
    const told: IntegrationEvent[] = [];
    for (const outlet of byCategory.get(event.stream.category) ?? [])
      told.push(...(await outlet.tell(event)));
    // What was told has to survive a wire: a consumer sees plain JSON here as it would from a broker.
    return told.filter(({ type }) => types.has(type)).map((telling) => structuredClone(telling));
  };
  return {
    name: `inlet:${inlet.name}`,
    categories: [...byCategory.keys()],
    react: async (event) => {
      for (const telling of await toldOf(event)) await inlet.receive(telling);
    },
    ...(inlet.receiveAll && { reactAll: (events) => receiveAll(inlet, toldOf, events) }),
  };
};

const receiveAll = async (
  inlet: Inlet,
  toldOf: (event: RecordedEvent) => Promise<readonly IntegrationEvent[]>,
  events: readonly RecordedEvent[],
): Promise<void> => {
  const told: IntegrationEvent[] = [];
  for (const event of events) told.push(...(await toldOf(event)));
  if (told.length > 0) await inlet.receiveAll?.(told);
};
