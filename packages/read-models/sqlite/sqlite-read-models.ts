import { mkdirSync } from 'node:fs';
import { tenantId, type ReadModels, type TenantId, type TenantReadModels } from '@kaoping/event-sourcing';
import { ReadModelsBusy, ReadModelsClosed } from '../errors/read-model-errors.ts';
import { patiently } from './lock-patience.ts';
import { openReadModelsFile } from './read-models-file.ts';
import { SqliteTenantReadModels } from './sqlite-tenant-read-models.ts';

/** Where the read models lie. */
export interface SqliteReadModelsOptions {
  /** Holds a folder for each tenant; made, for the owner alone, when it is missing. */
  readonly directory: string;
}

class SqliteReadModels implements ReadModels {
  readonly #directory: string;
  readonly #tenants = new Map<TenantId, Promise<SqliteTenantReadModels>>();
  #isClosed = false;

  constructor({ directory }: SqliteReadModelsOptions) {
    this.#directory = directory;
  }

  async forTenant(given: TenantId): Promise<TenantReadModels> {
    this.#checkOpen();
    const tenant = tenantId(given);
    const known = this.#tenants.get(tenant);
    if (known !== undefined) return known;

    const opening = this.#open(tenant);
    this.#tenants.set(tenant, opening);
    // A refusal is not kept: the operator may put the right file back while the product runs.
    opening.catch(() => this.#tenants.delete(tenant));
    return opening;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const opening of await Promise.allSettled(this.#tenants.values())) {
      if (opening.status === 'fulfilled') opening.value.close();
    }
  }

  async #open(tenant: TenantId): Promise<SqliteTenantReadModels> {
    const database = await patiently(
      () => openReadModelsFile(this.#directory, tenant),
      () => new ReadModelsBusy(tenant),
    );
    return new SqliteTenantReadModels(tenant, database);
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new ReadModelsClosed();
  }
}

/**
 * Opens the read models that keep each tenant's documents in a SQLite file of their own,
 * `<directory>/<tenantId>/read-models.sqlite`.
 *
 * Commits are atomic and survive a crash of the process (WAL). They are not forced to the disk one by one
 * (synchronous=NORMAL): after a power cut a projection goes on from an earlier checkpoint, which lies in the same
 * file. Any number of processes may read, and write in turn; the work happens on the caller's thread.
 */
export const openSqliteReadModels = (options: SqliteReadModelsOptions): ReadModels => {
  mkdirSync(options.directory, { recursive: true, mode: 0o700 });
  return new SqliteReadModels(options);
};
