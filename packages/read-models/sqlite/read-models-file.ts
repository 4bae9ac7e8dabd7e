import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TenantId } from '@kaoping/event-sourcing';
import { ForeignReadModels, NewerReadModels, UnreadableReadModels } from '../errors/read-model-errors.ts';
import { LOCK_WAIT_MS, sqliteCode } from './lock-patience.ts';
import {
  CONNECTION_PRAGMAS,
  READ_MODELS_APPLICATION_ID,
  READ_MODELS_FORMAT,
  READ_MODELS_SCHEMA,
} from './read-models-schema.ts';
import { transact } from './transact.ts';

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;
const OWNER_ONLY_DIRECTORY = 0o700;
const OWNER_ONLY_FILE = 0o600;

const single = (database: DatabaseSync, sql: string): unknown =>
  Object.values(database.prepare(sql).get() ?? {})[0];

const isEmpty = (database: DatabaseSync): boolean =>
  single(database, 'SELECT count(*) FROM sqlite_schema') === 0 &&
  single(database, 'PRAGMA application_id') === 0;

const checkIdentity = (database: DatabaseSync, tenant: TenantId): void => {
  if (single(database, 'PRAGMA application_id') !== READ_MODELS_APPLICATION_ID) {
    throw new UnreadableReadModels(tenant, 'the file holds no read models of this product');
  }
  const format = Number(single(database, 'PRAGMA user_version'));
  if (format > READ_MODELS_FORMAT) throw new NewerReadModels(tenant, format, READ_MODELS_FORMAT);
  const owner = String(single(database, 'SELECT tenant_id FROM identity'));
  if (owner !== tenant) throw new ForeignReadModels(tenant, owner);
};

/** Of two processes that find an empty file the second finds the first one's tables, and leaves them. */
const createIfEmpty = (database: DatabaseSync, tenant: TenantId): void => {
  if (!isEmpty(database)) return;
  database.exec('PRAGMA journal_mode = WAL');
  transact(database, () => {
    if (!isEmpty(database)) return;
    database.exec(READ_MODELS_SCHEMA);
    database.prepare('INSERT INTO identity (tenant_id) VALUES (?)').run(tenant);
  });
};

const prepare = (database: DatabaseSync, tenant: TenantId): void => {
  try {
    createIfEmpty(database, tenant);
    checkIdentity(database, tenant);
    database.exec(`PRAGMA journal_mode = WAL; ${CONNECTION_PRAGMAS}`);
  } catch (error) {
    if (![SQLITE_CORRUPT, SQLITE_NOTADB].includes(sqliteCode(error))) throw error;
    throw new UnreadableReadModels(tenant, (error as Error).message);
  }
};

/**
 * Opens the file `<directory>/<tenantId>/read-models.sqlite` after its identity is proved; makes it when it is
 * missing, since all that it held can be built again.
 *
 * @throws {ForeignReadModels} when it belongs to another tenant.
 * @throws {NewerReadModels} when a newer version wrote it.
 * @throws {UnreadableReadModels} when it is something else, or damaged.
 */
export const openReadModelsFile = (directory: string, tenant: TenantId): DatabaseSync => {
  const path = join(directory, tenant, 'read-models.sqlite');
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_DIRECTORY });
  // SQLite gives its side files the mode of the database, so the file is made before SQLite opens it.
  closeSync(openSync(path, 'a', OWNER_ONLY_FILE));
  const database = new DatabaseSync(path, { timeout: LOCK_WAIT_MS });
  try {
    prepare(database, tenant);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};
