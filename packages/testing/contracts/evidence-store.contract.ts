/// <reference types="jest" />
import { MalformedTenantId, tenantId, type TenantId } from '@kaoping/event-sourcing';
import type { EvidenceStore } from '@kaoping/evidence-store';
import { createHash } from 'node:crypto';

/** A store of evidence on storage of its own, as an adapter's spec opens it for one case. */
export interface EvidenceStorage {
  readonly store: EvidenceStore;
  /** Opens the same storage again; storage that does not last gives the same one. */
  readonly reopen: () => Promise<EvidenceStore>;
  /** Every name that anything is kept under, unfinished files among them. */
  readonly names: () => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
}

/** Opens a store of evidence on empty storage. */
export type OpenEvidenceStorage = () => Promise<EvidenceStorage>;

const LOUXING = tenantId('louxing');
const SHUANGFENG = tenantId('shuangfeng');
const LIMIT = { limitBytes: 32 * 1_048_576 };

const piecesOf = async function* (...pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
};

const digestOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

const textOf = async (pieces: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> => {
  if (!pieces) return undefined;
  const whole: Uint8Array[] = [];
  for await (const piece of pieces) whole.push(piece);
  return Buffer.concat(whole).toString();
};

const breaksOff = async function* (): AsyncGenerator<Uint8Array> {
  yield Buffer.from('会议');
  throw new Error('the line broke');
};

/**
 * Registers the cases that every adapter of the evidence store passes.
 *
 * @param open gives each case a store on empty storage of its own.
 * @example evidenceStoreContract('in memory', openMemory);
 */
export const evidenceStoreContract = (name: string, open: OpenEvidenceStorage): void => {
  describe(`The evidence store ${name}`, () => {
    let storage: EvidenceStorage | undefined;
    beforeEach(async () => {
      storage = await open();
    });
    afterEach(async () => {
      await storage?.store.close();
      await storage?.remove();
    });
    const scene = (): EvidenceStorage => storage!;
    writeCases(scene);
    readCases(scene);
    tenantCases(scene);
  });
};

const writeCases = (scene: () => EvidenceStorage): void => {
  it('names a content by its digest, however it was cut', async () => {
    const { store } = scene();
    const whole = await store.write(LOUXING, piecesOf('三会一课记录'), LIMIT);
    expect(whole).toEqual({ digest: digestOf('三会一课记录'), bytes: 18 });
    expect(await store.write(LOUXING, piecesOf('三会', '', '一课记录'), LIMIT)).toEqual(whole);
  });

  it('keeps the same content once', async () => {
    const { store, names } = scene();
    await store.write(LOUXING, piecesOf('三会一课'), LIMIT);
    const before = await names();
    await Promise.all([1, 2, 3].map(() => store.write(LOUXING, piecesOf('三会一课'), LIMIT)));
    expect(await names()).toEqual(before);
    expect(await store.usage(LOUXING)).toEqual({ files: 1, bytes: 12 });
  });

  it('keeps an empty content', async () => {
    const { store } = scene();
    const { digest } = await store.write(LOUXING, piecesOf(), LIMIT);
    expect(await textOf(await store.read(LOUXING, digest))).toBe('');
    expect(await store.size(LOUXING, digest)).toBe(0);
  });

  it('refuses more bytes than the limit and keeps nothing', async () => {
    const { store, names } = scene();
    const tooLong = store.write(LOUXING, piecesOf('12345', '6'), { limitBytes: 5 });
    await expect(tooLong).rejects.toMatchObject({ code: 'EVIDENCE_STORE.TOO_LARGE' });
    expect(await names()).toEqual([]);
    await store.write(LOUXING, piecesOf('12345'), { limitBytes: 5 });
  });

  it('takes no more from a content than it has to', async () => {
    let given = 0;
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1_024);
      }
    };
    await expect(scene().store.write(LOUXING, endless(), { limitBytes: 10_240 })).rejects.toMatchObject({
      code: 'EVIDENCE_STORE.TOO_LARGE',
    });
    expect(given).toBeLessThanOrEqual(12);
  });

  it('keeps nothing of a content that breaks off, and says why', async () => {
    const { store, names } = scene();
    await expect(store.write(LOUXING, breaksOff(), LIMIT)).rejects.toThrow('the line broke');
    expect(await names()).toEqual([]);
    expect(await store.usage(LOUXING)).toEqual({ files: 0, bytes: 0 });
  });

  it('keeps a content larger than one part of an upload, byte for byte', async () => {
    const { store } = scene();
    const large = Buffer.alloc(11 * 1_048_576, '考评');
    const halves = async function* (): AsyncGenerator<Uint8Array> {
      yield large.subarray(0, 6_000_000);
      yield large.subarray(6_000_000);
    };
    const { digest, bytes } = await store.write(LOUXING, halves(), LIMIT);
    expect([digest, bytes]).toEqual([digestOf(large), large.length]);
    expect(digestOf((await textOf(await store.read(LOUXING, digest))) ?? '')).toBe(
      digestOf(large.toString()),
    );
  });
};

const readCases = (scene: () => EvidenceStorage): void => {
  it('gives back what was written, also after a restart', async () => {
    const { store, reopen } = scene();
    const { digest } = await store.write(LOUXING, piecesOf('民主评议', '结果'), LIMIT);
    const again = await reopen();
    expect(await textOf(await again.read(LOUXING, digest))).toBe('民主评议结果');
    expect(await again.size(LOUXING, digest)).toBe(18);
  });

  it('gives part of a content, both ends included', async () => {
    const { store } = scene();
    const { digest } = await store.write(LOUXING, piecesOf('0123456789'), LIMIT);
    expect(await textOf(await store.read(LOUXING, digest, { from: 2, through: 4 }))).toBe('234');
    expect(await textOf(await store.read(LOUXING, digest, { from: 9, through: 9 }))).toBe('9');
  });

  it.each([digestOf('nothing'), '../../ledger.sqlite', '', 'x', `${digestOf('kept')}/..`])(
    'has nothing under %p',
    async (digest) => {
      const { store } = scene();
      await store.write(LOUXING, piecesOf('kept'), LIMIT);
      expect(await store.read(LOUXING, digest)).toBeUndefined();
      expect(await store.size(LOUXING, digest)).toBeUndefined();
      await store.remove(LOUXING, digest);
      expect(await store.usage(LOUXING)).toMatchObject({ files: 1 });
    },
  );

  it('forgets a content, and takes it in again', async () => {
    const { store } = scene();
    const { digest } = await store.write(LOUXING, piecesOf('误传'), LIMIT);
    await store.remove(LOUXING, digest);
    await store.remove(LOUXING, digest);
    expect(await store.read(LOUXING, digest)).toBeUndefined();
    await store.write(LOUXING, piecesOf('误传'), LIMIT);
    expect(await textOf(await store.read(LOUXING, digest))).toBe('误传');
  });
};

const tenantCases = (scene: () => EvidenceStorage): void => {
  it('keeps tenants apart, also with the same content', async () => {
    const { store } = scene();
    const { digest } = await store.write(LOUXING, piecesOf('同一文件'), LIMIT);
    expect(await store.read(SHUANGFENG, digest)).toBeUndefined();
    expect(await store.size(SHUANGFENG, digest)).toBeUndefined();
    expect(await store.usage(SHUANGFENG)).toEqual({ files: 0, bytes: 0 });
    await store.write(SHUANGFENG, piecesOf('同一文件'), LIMIT);
    await store.remove(LOUXING, digest);
    expect(await textOf(await store.read(SHUANGFENG, digest))).toBe('同一文件');
  });

  it.each([undefined, '', '../louxing', '*'])('refuses %p as a tenant', async (given) => {
    const { store } = scene();
    const tenant = given as TenantId;
    const digest = digestOf('');
    await expect(store.write(tenant, piecesOf('x'), LIMIT)).rejects.toThrow(MalformedTenantId);
    await expect((async () => store.read(tenant, digest))()).rejects.toThrow(MalformedTenantId);
    await expect((async () => store.size(tenant, digest))()).rejects.toThrow(MalformedTenantId);
    await expect((async () => store.remove(tenant, digest))()).rejects.toThrow(MalformedTenantId);
    await expect((async () => store.usage(tenant))()).rejects.toThrow(MalformedTenantId);
  });
};
