import { statfsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { LedgerBusy, type TenantId } from '@kaoping/event-sourcing';

const SQLITE_BUSY = 5;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_NOTADB = 26;
const SQLITE_CONSTRAINT_UNIQUE = 2067;

/** How long SQLite itself waits for a lock; short, since the whole process stands still meanwhile. */
export const LOCK_WAIT_MS = 10;

/** Below this a file system counts as full: one page of the ledger and its bookkeeping need that much. */
const FULL_BELOW_BYTES = 256 * 1024;

// By shape, not by class: an error of the runtime may come from another realm than the caller's.
const extendedCode = (error: unknown): number =>
  Number((error as { errcode?: unknown } | null)?.errcode ?? 0);

// SQLite keeps the family of an error in the low byte of its extended code.
const primaryCode = (error: unknown): number => extendedCode(error) % 256;

/** True when another connection holds the lock that was needed. */
export const isBusy = (error: unknown): boolean => primaryCode(error) === SQLITE_BUSY;

/** True when a row would have repeated a unique key. */
export const isTakenKey = (error: unknown): boolean => extendedCode(error) === SQLITE_CONSTRAINT_UNIQUE;

/** True when the file is no database, or a damaged one. */
export const isUnreadable = (error: unknown): boolean =>
  [SQLITE_NOTADB, SQLITE_CORRUPT].includes(primaryCode(error));

const hasNoRoom = (directory: string): boolean => {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize < FULL_BELOW_BYTES;
};

/**
 * True when a write failed for want of room: of the quota, of the disk, or of the memory-mapped index.
 *
 * Where SQLite only says that a write failed, the file system is asked whether it is full, so that a broken
 * disk is not reported as a full one.
 */
export const isFull = (error: unknown, directory: string): boolean => {
  const code = primaryCode(error);
  return code === SQLITE_FULL || (code === SQLITE_IOERR && hasNoRoom(directory));
};

/** Does something that needs a lock of one tenant's file, now or as soon as the lock is free. */
export type Patience = <Result>(attempt: () => Result) => Promise<Result>;

/**
 * Makes the patience with which a ledger's locks are waited for: the event loop turns between the tries.
 *
 * @param patienceMs for how long another process may hold the lock; then {@link LedgerBusy} is thrown.
 */
export const patienceFor = (tenant: TenantId, patienceMs: number): Patience => {
  // A try takes the wait within SQLite and the pause after it.
  const triesMax = Math.ceil(patienceMs / (2 * LOCK_WAIT_MS));
  return async (attempt) => {
    for (let tries = 1; tries <= triesMax; tries += 1) {
      try {
        return attempt();
      } catch (error) {
        if (!isBusy(error)) throw error;
      }
      await delay(LOCK_WAIT_MS);
    }
    throw new LedgerBusy(tenant);
  };
};
