import type { DatabaseSync } from 'node:sqlite';
import { ForeignLedger, NewerLedger, UnreadableLedger, type TenantId } from '@kaoping/event-sourcing';
import { LEDGER_APPLICATION_ID, LEDGER_FORMAT } from './ledger-schema.ts';
import { isUnreadable } from './sqlite-errors.ts';

const single = (database: DatabaseSync, sql: string): unknown =>
  Object.values(database.prepare(sql).get() ?? {})[0];

const check = (database: DatabaseSync, tenant: TenantId): void => {
  if (single(database, 'PRAGMA application_id') !== LEDGER_APPLICATION_ID) {
    throw new UnreadableLedger(tenant, 'the file is no ledger of this product');
  }
  const format = Number(single(database, 'PRAGMA user_version'));
  if (format > LEDGER_FORMAT) throw new NewerLedger(tenant, format, LEDGER_FORMAT);
  if (format < LEDGER_FORMAT)
    throw new UnreadableLedger(tenant, `it has the unknown format ${String(format)}`);
  const owner = single(database, 'SELECT tenant_id FROM identity');
  if (owner !== tenant) throw new ForeignLedger(tenant, String(owner));
};

/**
 * Proves that a file is this tenant's ledger in a format that is known. Writes nothing.
 *
 * @throws {ForeignLedger} when it belongs to another tenant.
 * @throws {NewerLedger} when a newer version wrote it.
 * @throws {UnreadableLedger} when it is no ledger, or damaged.
 */
export const checkIdentity = (database: DatabaseSync, tenant: TenantId): void => {
  try {
    check(database, tenant);
  } catch (error) {
    if (isUnreadable(error)) throw new UnreadableLedger(tenant, (error as Error).message);
    throw error;
  }
};
