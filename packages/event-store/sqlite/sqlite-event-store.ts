import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import {
  LedgerClosed,
  tenantId,
  UnknownTenant,
  type Clock,
  type EventStore,
  type Ledger,
  type TenantId,
} from '@kaoping/event-sourcing';
import { createLedgerFile, ledgerPath, openLedgerFile } from './ledger-file.ts';
import { patienceFor, type Patience } from './sqlite-errors.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

/** Where the ledgers lie, and what they need. */
export interface SqliteEventStoreOptions {
  /** Holds a folder for each tenant; made, for the owner alone, when it is missing. */
  readonly directory: string;
  readonly clock: Clock;
  /** The most bytes that each tenant's file may grow to; unlimited when left out. */
  readonly quotaBytes?: number;
  /** For how long another process may hold a ledger's lock; {@link LOCK_PATIENCE_MS} when left out. */
  readonly lockPatienceMs?: number;
}

/** The event store with what only this adapter can tell of its files. */
export interface SqliteEventStore extends EventStore {
  /**
   * Sets the most bytes that a tenant's file may grow to from now on, for writes of this process. What is there
   * already stays, also where it is more.
   *
   * @throws {UnknownTenant} and whatever else keeps the ledger from being opened.
   */
  limit(tenantId: TenantId, quotaBytes: number): Promise<void>;

  /** Bytes of a tenant's file as its quota counts them: whole pages, free ones among them. */
  usedBytes(tenantId: TenantId): Promise<number>;
}

/** Longer than any commit or checkpoint takes; whoever holds the lock for longer is stuck. */
const LOCK_PATIENCE_MS = 10_000;

class SqliteLedgers implements SqliteEventStore {
  readonly #options: SqliteEventStoreOptions;
  readonly #ledgers = new Map<TenantId, Promise<SqliteLedger>>();
  #isClosed = false;

  constructor(options: SqliteEventStoreOptions) {
    this.#options = options;
  }

  async createLedger(given: TenantId) {
    this.#checkOpen();
    const tenant = tenantId(given);
    await this.#patienceFor(tenant)(() => {
      createLedgerFile(this.#options.directory, tenant);
    });
    return this.ledger(tenant);
  }

  async ledger(given: TenantId): Promise<Ledger> {
    return this.#ledger(given);
  }

  async #ledger(given: TenantId): Promise<SqliteLedger> {
    this.#checkOpen();
    const tenant = tenantId(given);
    const known = this.#ledgers.get(tenant);
    if (known !== undefined) return known;

    const opening = this.#open(tenant);
    this.#ledgers.set(tenant, opening);
    // A refusal is not kept: the operator may put the right file back while the product runs.
    opening.catch(() => this.#ledgers.delete(tenant));
    return opening;
  }

  async limit(tenant: TenantId, quotaBytes: number) {
    await (await this.#ledger(tenant)).limit(quotaBytes);
  }

  async usedBytes(tenant: TenantId) {
    return (await this.#ledger(tenant)).usedBytes();
  }

  async tenants() {
    this.#checkOpen();
    return readdirSync(this.#options.directory)
      .filter((name) => isTenant(name) && existsSync(ledgerPath(this.#options.directory, tenantId(name))))
      .sort()
      .map(tenantId);
  }

  async close() {
    this.#isClosed = true;
    for (const opening of await Promise.allSettled(this.#ledgers.values())) {
      if (opening.status === 'fulfilled') await opening.value.close();
    }
  }

  async #open(tenant: TenantId): Promise<SqliteLedger> {
    const { directory, clock, quotaBytes } = this.#options;
    const path = ledgerPath(directory, tenant);
    if (!existsSync(path)) throw new UnknownTenant(tenant);
    const patiently = this.#patienceFor(tenant);
    const database = await patiently(() => openLedgerFile(path, tenant, quotaBytes));
    return new SqliteLedger({ tenantId: tenant, database, path, clock, patiently });
  }

  #patienceFor(tenant: TenantId): Patience {
    return patienceFor(tenant, this.#options.lockPatienceMs ?? LOCK_PATIENCE_MS);
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new LedgerClosed();
  }
}

const isTenant = (name: string): boolean => {
  try {
    return tenantId(name) === name;
  } catch {
    return false;
  }
};

/**
 * Opens the event store that keeps each tenant's ledger in its own SQLite file,
 * `<directory>/<tenantId>/ledger.sqlite`.
 *
 * An append is on the disk (WAL, synchronous=FULL) before its promise resolves, and several processes may
 * write to one ledger at the same time. The work happens on the caller's thread.
 */
export const openSqliteEventStore = (options: SqliteEventStoreOptions): SqliteEventStore => {
  mkdirSync(options.directory, { recursive: true, mode: 0o700 });
  return new SqliteLedgers(options);
};
