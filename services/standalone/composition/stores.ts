import {
  joinCatalogues,
  upcastingEventStore,
  type Clock,
  type EventStore,
  type ReadModels,
} from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { accessTokenCatalogue } from '@kaoping/organisations';
import { openSqliteReadModels } from '@kaoping/read-models/sqlite';
import { join } from 'node:path';

/** The stores of the embedded default: one folder a tenant, below `directory`. */
export interface Stores {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  readonly close: () => Promise<void>;
}

/** Every event type that is left out here stands at version 1. */
const catalogue = joinCatalogues(accessTokenCatalogue);

/** Opens ledgers and read models below the data folder. */
export const openStores = (directory: string, clock: Clock): Stores => {
  const tenants = join(directory, 'tenants');
  const eventStore = upcastingEventStore(openSqliteEventStore({ directory: tenants, clock }), catalogue);
  const readModels = openSqliteReadModels({ directory: tenants });
  return {
    eventStore,
    readModels,
    close: async () => {
      await eventStore.close();
      await readModels.close();
    },
  };
};
