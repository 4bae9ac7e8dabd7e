import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderInUse } from './data-folder-errors.ts';

/**
 * Holds the data folder for one server. The lock is the operating system's, on a file of its own, so that it
 * goes with the process however that ends: no stale lock is ever left to be cleared by hand. Commands beside
 * the server need no lock; the ledgers take several writers.
 *
 * @returns The function that lets go.
 * @throws {DataFolderInUse} when another server holds it.
 */
export const lockForServing = (directory: string): (() => void) => {
  const database = new DatabaseSync(join(directory, 'serving.lock'));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch {
    database.close();
    throw new DataFolderInUse(directory);
  }
  return () => {
    database.close();
  };
};
