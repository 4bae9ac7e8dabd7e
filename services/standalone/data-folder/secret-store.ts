import { tenantId as checkTenantId } from '@kaoping/event-sourcing';
import type { SecretStore } from '@kaoping/organisations';
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

const NAME_PATTERN = /^[a-z][a-z-]{0,60}$/u;

/**
 * Keeps each enterprise's secrets in a folder of its own, `<tenants>/<enterprise>/secrets/<name>`, which only the owner
 * of the process can read.
 */
export const fileSecretStore = (tenants: string): SecretStore => ({
  keep: async (tenant, name, secret) => {
    const folder = folderOf(tenants, tenant);
    const file = join(folder, nameOf(name));
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    // Written whole under another name first: a crash leaves the earlier secret or the new one.
    const draft = join(folder, `.draft-${randomUUID()}`);
    try {
      await writeDurably(draft, secret);
      await rename(draft, file);
    } finally {
      await rm(draft, { force: true });
    }
  },
  find: async (tenant, name) => {
    try {
      return await readFile(join(folderOf(tenants, tenant), nameOf(name)), 'utf8');
    } catch (error) {
      if ((error as { readonly code?: unknown }).code === 'ENOENT') return undefined;
      throw error;
    }
  },
});

const folderOf = (tenants: string, tenant: string): string => join(tenants, checkTenantId(tenant), 'secrets');

const nameOf = (name: string): string => {
  if (!NAME_PATTERN.test(name)) throw new Error('a secret has a name of small letters and hyphens');
  return name;
};

const writeDurably = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, 'wx', OWNER_ONLY_FILE);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
};
