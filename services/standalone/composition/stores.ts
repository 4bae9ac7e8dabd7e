import { openBallotBoxes, type BallotBoxes } from '@kaoping/evaluation';
import {
  joinCatalogues,
  upcastingEventStore,
  type Clock,
  type EventStore,
  type ReadModels,
} from '@kaoping/event-sourcing';
import type { EvidenceStore } from '@kaoping/evidence-store';
import { openFolderEvidenceStore } from '@kaoping/evidence-store/folder';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import {
  accessTokenCatalogue,
  guardedEventStores,
  type LedgerRoom,
  type SecretStore,
  type StoredLedgers,
  type TenantFiles,
  type TenantKeys,
} from '@kaoping/organisations';
import { openSqliteReadModels } from '@kaoping/read-models/sqlite';
import { join } from 'node:path';
import { fileSecretStore } from '../data-folder/secret-store.ts';
import { folderTenantFiles } from '../data-folder/tenant-files.ts';
import { fileTenantKeys } from '../data-folder/tenant-keys.ts';

/** The stores of the embedded default: one folder a tenant, below `directory`. */
export interface Stores {
  /** For what people ask for: it refuses writes to an enterprise that is suspended or gone. */
  readonly eventStore: EventStore;
  /** For what follows from events and from time: a suspension does not stop it. */
  readonly reactionEventStore: EventStore;
  /** The ledgers just as they are stored, for exports. */
  readonly storedLedgers: StoredLedgers;
  readonly readModels: ReadModels;
  readonly ballotBoxes: BallotBoxes;
  readonly evidence: EvidenceStore;
  readonly room: LedgerRoom;
  readonly keys: TenantKeys;
  readonly files: TenantFiles;
  readonly secrets: SecretStore;
  readonly close: () => Promise<void>;
}

/** Every event type that is left out here stands at version 1. */
const catalogue = joinCatalogues(accessTokenCatalogue);

/** Opens ledgers and read models below the data folder. */
export const openStores = (directory: string, clock: Clock): Stores => {
  const tenants = join(directory, 'tenants');
  const stored = openSqliteEventStore({ directory: tenants, clock });
  const { forPeople, forReactions } = guardedEventStores(upcastingEventStore(stored, catalogue), stored);
  const readModels = openSqliteReadModels({ directory: tenants });
  const ballotBoxes = openBallotBoxes({ directory: tenants });
  return {
    eventStore: forPeople,
    reactionEventStore: forReactions,
    storedLedgers: stored,
    readModels,
    ballotBoxes,
    evidence: openFolderEvidenceStore({ directory: tenants }),
    room: stored,
    keys: fileTenantKeys(tenants),
    files: folderTenantFiles(tenants),
    secrets: fileSecretStore(tenants),
    close: async () => {
      await stored.close();
      await readModels.close();
      await ballotBoxes.close();
    },
  };
};
