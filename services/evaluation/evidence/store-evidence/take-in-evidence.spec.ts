import { createCommandExecutor } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryEvidenceStore } from '@kaoping/evidence-store/memory';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { takeInEvidence } from './take-in-evidence.ts';

const metadata = commandMetadata();
const { tenantId } = metadata;
const place = { organisationId: 'shijing', ancestorIds: ['louxing'], name: '石井镇' };
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100_000, 'x')]);

const open = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const ledger = await eventStore.createLedger(tenantId);
  const store = openMemoryEvidenceStore();
  const commands = createCommandExecutor(eventStore);
  const takeIn = (fileName: string, ...pieces: readonly (string | Uint8Array)[]) => {
    const content = async function* (): AsyncGenerator<Uint8Array> {
      for (const piece of pieces) yield Buffer.from(piece);
    };
    return takeInEvidence({ store, commands }, metadata, { fileName, place, content: content() });
  };
  return { takeIn, ledger, store };
};

describe('a file that is handed in', () => {
  it('is kept whole, and noted for the unit under its digest', async () => {
    const { takeIn, ledger, store } = await open();
    const { digest, mediaType, bytes } = await takeIn('三会一课.pdf', PDF.subarray(0, 5), PDF.subarray(5));
    expect([mediaType, bytes, await store.size(tenantId, digest)]).toEqual([
      'application/pdf',
      PDF.length,
      PDF.length,
    ]);
    const [event] = await ledger.readStream({ category: 'evidence', id: digest });
    expect(event?.data).toEqual({
      digest,
      bytes,
      mediaType,
      fileName: '三会一课.pdf',
      organisationId: 'shijing',
      ancestorIds: ['louxing'],
      storedAt: metadata.now,
    });
  });

  it('is noted once when the same is handed in again', async () => {
    const { takeIn, ledger } = await open();
    await takeIn('三会一课.pdf', PDF);
    const { outcome } = await takeIn('三会一课.pdf', PDF);
    expect(outcome.events).toEqual([]);
    expect(await ledger.head()).toMatchObject({ position: 1 });
  });

  it.each([
    ['a page', '通知.txt', '<!DOCTYPE html><script>'],
    ['a drawing with scripts', '图.txt', '<svg onload="x">'],
    ['a script', '说明.txt', '#!/bin/sh'],
    ['a program under another name', '记录.pdf', 'MZ\0\0\0\0'],
    ['a text under another name', '记录.pdf', '不是 PDF'],
    ['an archive', '材料.zip', 'PK\u0003\u0004'],
    ['a name without an ending', '记录', '%PDF-1.7'],
    ['a name that means something to the language', 'x.constructor', '文字'],
  ])('is refused when it is %s, and nothing is kept', async (_what, fileName, content) => {
    const { takeIn, store, ledger } = await open();
    await expect(takeIn(fileName, content)).rejects.toMatchObject({ code: 'EVIDENCE.TYPE_REFUSED' });
    expect(await store.usage(tenantId)).toEqual({ files: 0, bytes: 0 });
    expect(await ledger.head()).toEqual({ position: 0 });
  });

  it('may be a text in UTF-8, cut anywhere, and is refused where it is none any more', async () => {
    const { takeIn, store } = await open();
    const text = Buffer.from('姓名,得分\n王芳,92.5\n'.repeat(5_000));
    const { mediaType } = await takeIn('得分.csv', text.subarray(0, 100_001), text.subarray(100_001));
    expect(mediaType).toBe('text/csv; charset=utf-8');
    const broken = takeIn('得分.csv', text, Buffer.from([0xd0, 0xd5]));
    await expect(broken).rejects.toMatchObject({ code: 'EVIDENCE.TYPE_REFUSED' });
    expect(await store.usage(tenantId)).toMatchObject({ files: 1 });
  });
});
