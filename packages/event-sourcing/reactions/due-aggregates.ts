import type { Decider } from '../commands/decider.ts';
import { loadState } from '../commands/load-state.ts';
import type { DomainEvent } from '../events/event-envelope.ts';
import type { TenantId } from '../events/tenant-id.ts';
import { READ_LIMIT, type Ledger } from '../ports/event-store.port.ts';

interface Watched<State> {
  position: number;
  readonly waiting: Map<string, State>;
}

/** The aggregates of one category in which something waits for its time. */
export interface DueAggregates<State> {
  /** By the ids of their streams, as they stand. */
  readonly of: (ledger: Ledger) => Promise<ReadonlyMap<string, State>>;
}

/**
 * Keeps in mind which aggregates wait for something, tenant by tenant, so that due work which looks again and again
 * loads only what was written to since.
 *
 * @param waits Whether anything in an aggregate can fall due.
 */
export const dueAggregates = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  waits: (state: State) => boolean,
): DueAggregates<State> => {
  const byTenant = new Map<TenantId, Watched<State>>();
  return {
    of: async (ledger) => {
      const watched = byTenant.get(ledger.tenantId) ?? { position: 0, waiting: new Map<string, State>() };
      const { position, ids } = await writtenSince(ledger, decider.category, watched.position);
      for (const id of ids) {
        const { state } = await loadState(ledger, decider, id);
        if (waits(state)) watched.waiting.set(id, state);
        else watched.waiting.delete(id);
      }
      watched.position = position;
      byTenant.set(ledger.tenantId, watched);
      return watched.waiting;
    },
  };
};

const writtenSince = async (
  ledger: Ledger,
  category: string,
  afterPosition: number,
): Promise<{ readonly position: number; readonly ids: ReadonlySet<string> }> => {
  const ids = new Set<string>();
  let position = afterPosition;
  for (;;) {
    const events = await ledger.read({ afterPosition: position, categories: [category] });
    for (const { stream } of events) ids.add(stream.id);
    position = events.at(-1)?.position ?? position;
    if (events.length < READ_LIMIT) return { position, ids };
  }
};
