import { eventStoreContract } from '@kaoping/testing';
import { openMemoryEventStore } from './memory-event-store.ts';

eventStoreContract(
  'in memory',
  async (clock) => {
    const store = openMemoryEventStore({ clock });
    return { store, reopen: async () => store, remove: () => store.close() };
  },
  { isDurable: false },
);
