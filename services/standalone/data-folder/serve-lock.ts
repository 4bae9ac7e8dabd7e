import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderInUse, DataFolderNotWritable } from './data-folder-errors.ts';

const SQLITE_BUSY = 5;

/**
 * Holds the data folder for one server. The lock is the operating system's, on a file of its own, so that it
 * goes with the process however that ends: no stale lock is ever left to be cleared by hand. Commands beside
 * the server need no lock; the ledgers take several writers.
 *
 * @returns The function that lets go.
 * @throws {DataFolderInUse} when another server holds it.
 * @throws {DataFolderNotWritable} when the lock's file is none, or cannot be opened.
 */
export const lockForServing = (directory: string): (() => void) => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(directory, 'serving.lock'));
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    throw isHeld(error)
      ? new DataFolderInUse(directory)
      : new DataFolderNotWritable(directory, `serving.lock: ${String(error)}`);
  }
  const held = database;
  return () => {
    if (held.isOpen) held.close();
  };
};

// By shape, not by class: SQLite keeps the family of an error in the low byte of its code.
const isHeld = (error: unknown): boolean =>
  Number((error as { readonly errcode?: unknown } | null)?.errcode ?? 0) % 256 === SQLITE_BUSY;
