import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` in one transaction that holds the write lock from its start: all of it is kept, or none. */
export const transact = <Result>(database: DatabaseSync, work: () => Result): Result => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A failure such as a full disk may have rolled back already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
};
