import { setTimeout as delay } from 'node:timers/promises';

const SQLITE_BUSY = 5;

/** How long SQLite itself waits for a lock; short, since the whole process stands still meanwhile. */
export const LOCK_WAIT_MS = 10;

/** How often a lock is tried, with a pause of {@link LOCK_WAIT_MS}: ten seconds in all. */
const LOCK_TRIES = 500;

/**
 * The code by which SQLite names an error, without its refinements. By shape and not by class, since an error of
 * the runtime may come from another realm.
 */
export const sqliteCode = (error: unknown): number =>
  Number((error as { errcode?: unknown } | null)?.errcode ?? 0) % 256;

/**
 * Does something that needs a lock, and tries again for about ten seconds while another process holds it; the
 * event loop turns between the tries.
 *
 * @throws the error that `onGivingUp` makes, when the lock was never free.
 */
export const patiently = async <Result>(attempt: () => Result, onGivingUp: () => Error): Promise<Result> => {
  for (let tries = 1; tries <= LOCK_TRIES; tries += 1) {
    try {
      return attempt();
    } catch (error) {
      if (sqliteCode(error) !== SQLITE_BUSY) throw error;
    }
    await delay(LOCK_WAIT_MS);
  }
  throw onGivingUp();
};
