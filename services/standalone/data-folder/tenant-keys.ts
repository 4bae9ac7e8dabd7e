import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { tenantId as checkTenantId } from '@kaoping/event-sourcing';
import type { TenantKey, TenantKeys } from '@kaoping/organisations';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

/**
 * Keeps each enterprise's signing key in a folder of its own, `<tenants>/<enterprise>/keys/signing.pem`, which only
 * the owner of the process can read. The private part never leaves it.
 */
export const fileTenantKeys = (tenants: string): TenantKeys => ({
  create: (given) => {
    const folder = join(tenants, checkTenantId(given), 'keys');
    const file = join(folder, 'signing.pem');
    if (!existsSync(file)) makeKey(folder, file);
    return Promise.resolve(publicPartOf(readFileSync(file, 'utf8')));
  },
});

/**
 * Written whole under another name and then linked to its own: a crash leaves no key or a whole one, and of two
 * processes that make it at once the first one wins.
 */
const makeKey = (folder: string, file: string): void => {
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const draft = join(folder, `.draft-${randomUUID()}`);
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    writeDurably(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
    linkUnlessThere(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
};

const writeDurably = (file: string, text: string): void => {
  const handle = openSync(file, 'wx', OWNER_ONLY_FILE);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const linkUnlessThere = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'EEXIST') throw error;
  }
};

const publicPartOf = (privatePem: string): TenantKey => {
  const key = createPublicKey(createPrivateKey(privatePem));
  const bytes = key.export({ type: 'spki', format: 'der' });
  return {
    keyId: createHash('sha256').update(bytes).digest('hex'),
    algorithm: 'ed25519',
    publicKey: key.export({ type: 'spki', format: 'pem' }) as string,
  };
};
