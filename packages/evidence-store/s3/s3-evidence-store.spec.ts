import { tenantId } from '@kaoping/event-sourcing';
import { evidenceStoreContract } from '@kaoping/testing';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startS3Double } from '../spec-support/s3-double.ts';
import { openS3EvidenceStore } from './s3-evidence-store.ts';

const LOUXING = tenantId('louxing');
const LIMIT = { limitBytes: 32 * 1_048_576 };

const open = async (attempts = 1) => {
  const double = await startS3Double();
  const spoolDirectory = mkdtempSync(join(tmpdir(), 'evidence-spool-'));
  const store = () =>
    openS3EvidenceStore({
      endpoint: double.url,
      region: 'cn-north-1',
      bucket: 'kaoping',
      accessKeyId: 'kaoping',
      secretAccessKey: 'of-the-double',
      spoolDirectory,
      attempts,
    });
  const spoolNames = (): readonly string[] =>
    readdirSync(spoolDirectory, { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'louxing');
  return {
    double,
    store: store(),
    spoolNames,
    names: () =>
      Promise.resolve([...double.objects.keys(), ...spoolNames()].filter((name) => name !== 'shuangfeng')),
    reopen: () => Promise.resolve(store()),
    remove: async () => {
      await double.stop();
      rmSync(spoolDirectory, { recursive: true });
    },
  };
};

const content = async function* (...pieces: readonly (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
};

evidenceStoreContract('in S3', () => open());

describe('an S3 storage of evidence', () => {
  let scene: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    scene = await open();
  });
  afterEach(async () => {
    await scene.store.close();
    await scene.remove();
  });

  it('sends a content that is there already a second time to nobody', async () => {
    const { store, double } = scene;
    const { digest } = await store.write(LOUXING, content('会议记录'), LIMIT);
    await store.write(LOUXING, content('会议记录'), LIMIT);
    const key = `louxing/evidence/${digest}`;
    expect(double.requests).toEqual([`HEAD ${key}`, `PUT ${key}`, `HEAD ${key}`]);
  });

  it('counts what is listed on several pages', async () => {
    const { store } = scene;
    for (const text of ['一', '二', '三', '四', '五']) await store.write(LOUXING, content(text), LIMIT);
    expect(await store.usage(LOUXING)).toEqual({ files: 5, bytes: 15 });
  });

  it('sends a large content in parts, and leaves none behind when one of them fails', async () => {
    const { store, double } = scene;
    const large = Buffer.alloc(11 * 1_048_576, 7);
    double.failWhen = (request) => request.startsWith('PUT') && request.endsWith('?partNumber');
    await expect(store.write(LOUXING, content(large), LIMIT)).rejects.toMatchObject({
      code: 'EVIDENCE_STORE.UNAVAILABLE',
    });
    expect([double.unfinished(), double.objects.size, scene.spoolNames()]).toEqual([0, 0, []]);

    double.failWhen = () => false;
    const { bytes } = await store.write(LOUXING, content(large), LIMIT);
    expect(bytes).toBe(large.length);
    expect(double.requests.filter((request) => request.endsWith('?partNumber')).length).toBeGreaterThan(3);
  });

  it('says that the storage is away, whatever is asked', async () => {
    const { store, double } = scene;
    const { digest } = await store.write(LOUXING, content('会议记录'), LIMIT);
    double.failWhen = () => true;
    const away = { code: 'EVIDENCE_STORE.UNAVAILABLE' };
    await expect(store.read(LOUXING, digest)).rejects.toMatchObject(away);
    await expect(store.size(LOUXING, digest)).rejects.toMatchObject(away);
    await expect(store.remove(LOUXING, digest)).rejects.toMatchObject(away);
    await expect(store.usage(LOUXING)).rejects.toMatchObject(away);
    await expect(store.write(LOUXING, content('另一份'), LIMIT)).rejects.toMatchObject(away);
  });

  it('sends a request again that failed once', async () => {
    const again = await open(3);
    let failures = 0;
    again.double.failWhen = (request) => request.startsWith('PUT') && (failures += 1) === 1;
    await again.store.write(LOUXING, content('会议记录'), LIMIT);
    expect(again.double.objects.size).toBe(1);
    await again.store.close();
    await again.remove();
  });
});
