import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tenantId } from '@kaoping/event-sourcing';
import { fileTenantKeys } from './tenant-keys.ts';

const LOUXING = tenantId('louxing');
const SHUANGFENG = tenantId('shuangfeng');

describe('the keys of an enterprise', () => {
  let tenants: string;
  beforeEach(() => {
    tenants = mkdtempSync(join(tmpdir(), 'kaoping-keys-'));
  });
  afterEach(() => {
    rmSync(tenants, { recursive: true });
  });

  const fileOf = (tenant: string) => join(tenants, tenant, 'keys', 'signing.pem');

  it('are a pair whose public part proves what the private one signed', async () => {
    const { publicKey, keyId, algorithm } = await fileTenantKeys(tenants).create(LOUXING);
    const signature = sign(
      null,
      Buffer.from('公布'),
      createPrivateKey(readFileSync(fileOf('louxing'), 'utf8')),
    );
    const key = createPublicKey(publicKey);
    expect(verify(null, Buffer.from('公布'), key, signature)).toBe(true);
    expect(verify(null, Buffer.from('改动'), key, signature)).toBe(false);
    expect({ keyId, algorithm }).toEqual({
      keyId: createHash('sha256')
        .update(key.export({ type: 'spki', format: 'der' }))
        .digest('hex'),
      algorithm: 'ed25519',
    });
  });

  it('are made once, by whichever process comes first', async () => {
    const [one, other] = [fileTenantKeys(tenants), fileTenantKeys(tenants)];
    const keys = await Promise.all([one.create(LOUXING), other.create(LOUXING), one.create(LOUXING)]);
    expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(1);
    expect(readdirSync(join(tenants, 'louxing', 'keys'))).toEqual(['signing.pem']);
  });

  it('lie apart from those of others, for the owner alone, and are not given out', async () => {
    const keys = fileTenantKeys(tenants);
    const [ours, theirs] = [await keys.create(LOUXING), await keys.create(SHUANGFENG)];
    expect(ours.keyId).not.toBe(theirs.keyId);
    expect(statSync(fileOf('louxing')).mode & 0o777).toBe(0o600);
    expect(statSync(join(tenants, 'louxing', 'keys')).mode & 0o777).toBe(0o700);
    expect(JSON.stringify(ours)).not.toMatch(/PRIVATE/u);
  });

  it('are made for no name that would be a path', () => {
    expect(() => fileTenantKeys(tenants).create('../louxing' as never)).toThrow(/tenant id/u);
  });
});
