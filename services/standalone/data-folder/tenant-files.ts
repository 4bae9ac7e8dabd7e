import { createReadStream } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { tenantId as checkTenantId } from '@kaoping/event-sourcing';
import type { TenantFile, TenantFiles } from '@kaoping/organisations';

/** Where an enterprise's evidence lies, below its folder; what is still coming in is no part of it yet. */
const EVIDENCE_FOLDER = 'evidence';
const INCOMING_FOLDER = `${EVIDENCE_FOLDER}/incoming/`;

/** The files of an enterprise beside its ledger: its evidence. Keys are none of them. */
export const folderTenantFiles = (tenants: string): TenantFiles => ({
  list: (given) => {
    const folder = join(tenants, checkTenantId(given));
    return filesBelow(folder, join(folder, EVIDENCE_FOLDER));
  },
});

async function* filesBelow(folder: string, directory: string): AsyncGenerator<TenantFile> {
  for (const path of await pathsBelow(folder, directory)) {
    const file = join(folder, path);
    const { size } = await stat(file);
    yield { path, bytes: size, open: () => createReadStream(file) };
  }
}

/** In alphabetical order, so that two exports of the same files are alike. */
const pathsBelow = async (folder: string, directory: string): Promise<readonly string[]> => {
  try {
    const paths: string[] = [];
    for await (const entry of await opendir(directory, { recursive: true })) {
      const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (entry.isFile() && !path.startsWith(INCOMING_FOLDER)) paths.push(path);
    }
    return paths.sort();
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ENOENT') return [];
    throw error;
  }
};
