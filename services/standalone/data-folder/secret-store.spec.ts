import { tenantId } from '@kaoping/event-sourcing';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSecretStore } from './secret-store.ts';

const LOUXING = tenantId('louxing');
const YANGTZE = tenantId('yangtze');

describe('the secrets of enterprises', () => {
  let tenants: string;
  beforeEach(async () => {
    tenants = await mkdtemp(join(tmpdir(), 'kaoping 密钥-'));
  });
  afterEach(() => rm(tenants, { recursive: true }));

  it('are kept apart, by enterprise and by name, over a restart', async () => {
    await fileSecretStore(tenants).keep(LOUXING, 'sign-on-client', '娄星的密钥');
    await fileSecretStore(tenants).keep(YANGTZE, 'sign-on-client', '长江的密钥');
    const secrets = fileSecretStore(tenants);
    expect(await secrets.find(LOUXING, 'sign-on-client')).toBe('娄星的密钥');
    expect(await secrets.find(YANGTZE, 'sign-on-client')).toBe('长江的密钥');
    expect(await secrets.find(LOUXING, 'other')).toBeUndefined();
    expect(await secrets.find(tenantId('nobody'), 'sign-on-client')).toBeUndefined();
  });

  it('take the place of earlier ones, and leave no draft behind', async () => {
    const secrets = fileSecretStore(tenants);
    await secrets.keep(LOUXING, 'sign-on-client', 'old');
    await secrets.keep(LOUXING, 'sign-on-client', 'new');
    expect(await secrets.find(LOUXING, 'sign-on-client')).toBe('new');
    expect(await readdir(join(tenants, 'louxing', 'secrets'))).toEqual(['sign-on-client']);
  });

  it('can be read by nobody else on the machine', async () => {
    await fileSecretStore(tenants).keep(LOUXING, 'sign-on-client', 'secret');
    const folder = join(tenants, 'louxing', 'secrets');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'sign-on-client'))).mode & 0o777).toBe(0o600);
  });

  it.each(['../ledger.sqlite', '', 'a/b', 'A'])('have no name like %p', async (name) => {
    await expect(fileSecretStore(tenants).keep(LOUXING, name, 'secret')).rejects.toThrow('name');
    await expect(fileSecretStore(tenants).find(LOUXING, name)).rejects.toThrow('name');
  });
});
