import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EvidenceStorageFull } from '../errors/evidence-store-errors.ts';
import type { StoredContent, WriteOptions } from '../ports/evidence-store.port.ts';
import { measured } from './measured.ts';

/** A content that came whole, in a file of its own, before it has its place. */
export interface Spooled extends StoredContent {
  readonly path: string;
}

/** How long a file of a process that died is left alone, in milliseconds: longer than any upload takes. */
const ABANDONED_AFTER_MS = 86_400_000;

/**
 * Takes a content into a file of its own, forced to the disk, and hands it on; the file is gone afterwards unless
 * it was moved to its place.
 */
export const spooled = async <Result>(
  directory: string,
  content: AsyncIterable<Uint8Array>,
  options: WriteOptions,
  use: (file: Spooled) => Promise<Result>,
): Promise<Result> => {
  await orFull(() => mkdir(directory, { recursive: true }));
  const path = join(directory, randomUUID());
  try {
    const { pieces, measure } = measured(content, options);
    await orFull(() =>
      pipeline(Readable.from(pieces), createWriteStream(path, { flags: 'wx', mode: 0o600 })),
    );
    await orFull(() => forceToDisk(path));
    return await orFull(() => use({ path, ...measure() }));
  } finally {
    await rm(path, { force: true });
  }
};

/** Forgets what processes that died left behind. */
export const sweepSpool = async (directory: string, nowMs: number): Promise<void> => {
  for (const name of await namesIn(directory)) {
    const path = join(directory, name);
    const { mtimeMs } = await stat(path);
    if (nowMs - mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true });
  }
};

/** The names in a folder; none where there is no folder. */
export const namesIn = async (directory: string): Promise<readonly string[]> => {
  try {
    return await readdir(directory);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
};

/** Makes what was written outlast a power cut: a file, or the entries of a folder. */
export const forceToDisk = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** What the operating system calls an error. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const NO_ROOM: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

const orFull = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw NO_ROOM.includes(codeOf(error)) ? new EvidenceStorageFull() : error;
  }
};
