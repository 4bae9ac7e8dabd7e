import {
  LedgerClosed,
  tenantId,
  UnknownTenant,
  type Clock,
  type EventStore,
  type TenantId,
} from '@kaoping/event-sourcing';
import { MemoryLedger } from './memory-ledger.ts';

/** What the event store in memory needs. */
export interface MemoryEventStoreOptions {
  readonly clock: Clock;
}

/**
 * Opens an empty event store that lives in this process and ends with it: for tests and demonstrations.
 *
 * It keeps every promise of the port but durability.
 */
export const openMemoryEventStore = ({ clock }: MemoryEventStoreOptions): EventStore => {
  const ledgers = new Map<TenantId, MemoryLedger>();
  let isClosed = false;
  const checkOpen = () => {
    if (isClosed) throw new LedgerClosed();
  };
  return {
    createLedger: async (given) => {
      checkOpen();
      const tenant = tenantId(given);
      const ledger = ledgers.get(tenant) ?? new MemoryLedger(tenant, { clock, checkOpen });
      ledgers.set(tenant, ledger);
      return ledger;
    },
    ledger: async (given) => {
      checkOpen();
      const tenant = tenantId(given);
      const ledger = ledgers.get(tenant);
      if (ledger === undefined) throw new UnknownTenant(tenant);
      return ledger;
    },
    tenants: async () => {
      checkOpen();
      return [...ledgers.keys()].sort();
    },
    close: async () => {
      isClosed = true;
    },
  };
};
