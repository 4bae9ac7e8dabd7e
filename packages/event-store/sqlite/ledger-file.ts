import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TenantId } from '@kaoping/event-sourcing';
import { checkIdentity } from './ledger-identity.ts';
import { CONNECTION_PRAGMAS, LEDGER_SCHEMA } from './ledger-schema.ts';
import { LOCK_WAIT_MS } from './sqlite-errors.ts';

const PAGE_BYTES = 4096;
const OWNER_ONLY_DIRECTORY = 0o700;
const OWNER_ONLY_FILE = 0o600;

/** The file that holds one tenant's ledger. */
export const ledgerPath = (directory: string, tenant: TenantId): string =>
  join(directory, tenant, 'ledger.sqlite');

const syncDirectory = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const writeEmptyLedger = (path: string, tenant: TenantId): void => {
  // SQLite gives its side files the mode of the database, so the file is made before SQLite opens it.
  closeSync(openSync(path, 'wx', OWNER_ONLY_FILE));
  const database = new DatabaseSync(path);
  try {
    database.exec(`PRAGMA page_size = ${String(PAGE_BYTES)}; PRAGMA journal_mode = WAL;`);
    database.exec(`BEGIN; ${LEDGER_SCHEMA}`);
    database.prepare('INSERT INTO identity (tenant_id) VALUES (?)').run(tenant);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
};

const isAlreadyThere = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'EEXIST';

const linkUnlessThere = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
};

/**
 * Creates an empty ledger, unless one is there.
 *
 * The file is completed under another name and then linked to its own, so a crash leaves either no ledger
 * or a whole one, and of two processes that create it at once the first one wins.
 */
export const createLedgerFile = (directory: string, tenant: TenantId): void => {
  const path = ledgerPath(directory, tenant);
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_DIRECTORY });
  const draft = `${path}.${String(process.pid)}.draft`;
  const draftFiles = [draft, `${draft}-wal`, `${draft}-shm`];
  for (const file of draftFiles) rmSync(file, { force: true });
  try {
    writeEmptyLedger(draft, tenant);
    linkUnlessThere(draft, path);
  } finally {
    for (const file of draftFiles) rmSync(file, { force: true });
  }
  syncDirectory(dirname(path));
  syncDirectory(directory);
};

/**
 * Opens a ledger for reading and writing after its identity is proved.
 *
 * @param quotaBytes the most that the file may grow to, if it is limited.
 * @throws {ForeignLedger} when it belongs to another tenant.
 * @throws {NewerLedger} when a newer version wrote it.
 * @throws {UnreadableLedger} when it is no ledger, or damaged.
 */
export const openLedgerFile = (path: string, tenant: TenantId, quotaBytes?: number): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: LOCK_WAIT_MS });
  try {
    checkIdentity(database, tenant);
    // A restored backup may have lost the mode; where it is set already this does nothing.
    database.exec(`PRAGMA journal_mode = WAL; ${CONNECTION_PRAGMAS}`);
    if (quotaBytes !== undefined) limitLedgerFile(database, quotaBytes);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** Sets the most bytes that the file of an open ledger may grow to; SQLite counts it in whole pages. */
export const limitLedgerFile = (database: DatabaseSync, quotaBytes: number): void => {
  database.exec(`PRAGMA max_page_count = ${String(Math.floor(quotaBytes / PAGE_BYTES))}`);
};

/** Bytes of an open ledger's file, what is still in its write-ahead log among them. */
export const ledgerFileBytes = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA page_count').get()?.['page_count']) * PAGE_BYTES;
