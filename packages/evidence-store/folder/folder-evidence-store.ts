import { tenantId as checkTenantId, type TenantId } from '@kaoping/event-sourcing';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EvidenceStoreUnavailable } from '../errors/evidence-store-errors.ts';
import { isDigest } from '../ports/content-digest.ts';
import type { ContentUsage, EvidenceStore, StoredContent } from '../ports/evidence-store.port.ts';
import { codeOf, forceToDisk, namesIn, spooled, sweepSpool, type Spooled } from '../spool/spool.ts';

/** Where the files lie. */
export interface FolderEvidenceStoreOptions {
  /** Holds a folder for each tenant, and in it `evidence/`. */
  readonly directory: string;
}

/**
 * Keeps files in a local folder: `<tenant>/evidence/<first two of the digest>/<digest>`. A file is written and
 * forced to the disk beside its place and then renamed into it, so that whatever stands there is whole.
 */
export const openFolderEvidenceStore = ({ directory }: FolderEvidenceStoreOptions): EvidenceStore => {
  const swept = new Set<TenantId>();
  const folderOf = (tenantId: TenantId): string => join(directory, checkTenantId(tenantId), 'evidence');
  const pathOf = (tenantId: TenantId, digest: string): string | undefined => {
    const folder = folderOf(tenantId);
    return isDigest(digest) ? join(folder, digest.slice(0, 2), digest) : undefined;
  };
  const sizeOf = async (path: string | undefined): Promise<number | undefined> =>
    path === undefined ? undefined : (await present(() => stat(path)))?.size;
  return {
    write: async (tenantId, content, options) => {
      const folder = folderOf(tenantId);
      const spool = join(folder, 'incoming');
      if (!swept.has(tenantId)) await sweepSpool(spool, Date.now());
      swept.add(tenantId);
      return spooled(spool, content, options, (file) => moveToItsPlace(folder, file));
    },
    read: async (tenantId, digest, range) => {
      const path = pathOf(tenantId, digest);
      if (path === undefined || (await sizeOf(path)) === undefined) return undefined;
      return createReadStream(path, range && { start: range.from, end: range.through });
    },
    size: (tenantId, digest) => sizeOf(pathOf(tenantId, digest)),
    remove: async (tenantId, digest) => {
      const path = pathOf(tenantId, digest);
      if (path !== undefined) await rm(path, { force: true });
    },
    usage: (tenantId) => usageOf(folderOf(tenantId)),
    close: () => Promise.resolve(),
  };
};

const moveToItsPlace = async (folder: string, { path, digest, bytes }: Spooled): Promise<StoredContent> => {
  const place = join(folder, digest.slice(0, 2), digest);
  const stored = await present(() => stat(place));
  // A file of another length there was damaged by something else: what has just come replaces it.
  if (stored?.size !== bytes) {
    await mkdir(dirname(place), { recursive: true });
    await rename(path, place);
    await forceToDisk(dirname(place));
    await forceToDisk(folder);
  }
  return { digest, bytes };
};

const usageOf = async (folder: string): Promise<ContentUsage> => {
  let [files, bytes] = [0, 0];
  for (const shelf of await namesIn(folder)) {
    if (shelf.length !== 2) continue;
    for (const name of await namesIn(join(folder, shelf))) {
      const file = await present(() => stat(join(folder, shelf, name)));
      if (!file) continue;
      files += 1;
      bytes += file.size;
    }
  }
  return { files, bytes };
};

/** What is there; undefined where nothing is. */
const present = async <Found>(look: () => Promise<Found>): Promise<Found | undefined> => {
  try {
    return await look();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new EvidenceStoreUnavailable(error);
  }
};
