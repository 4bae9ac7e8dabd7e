import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  createCommandExecutor,
  orderFor,
  tenantId,
  type EventStore,
  type ProposedEvent,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { ZipFile } from 'yazl';
import {
  CompleteLeaving,
  DeclareLeaving,
  RecordTenantKey,
  RegisterEnterprise,
} from '../../enterprises/decider/enterprise.commands.ts';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';
import { checkExport } from '../check-export/check-export.ts';
import { eachEntry } from '../check-export/each-entry.ts';
import type { TenantFile } from '../result/export-ports.ts';
import { takeExport } from './take-export.ts';

const CHANGPING = tenantId('changping');
const now = '2017-05-03T08:00:00.000Z';
const by = (commandId: string, instant = now) =>
  commandMetadata({ tenantId: CHANGPING, commandId, now: instant });

const filesOf = (contents: Readonly<Record<string, string>>): readonly TenantFile[] =>
  Object.entries(contents).map(([path, text]) => ({
    path,
    bytes: Buffer.byteLength(text),
    open: () => Readable.from([Buffer.from(text)]),
  }));

/** Events of other features in the same ledger: an export asks nobody what they mean. */
const scoreRecorded = (index: number): ProposedEvent => ({
  id: `score-${String(index)}`,
  type: 'ScoreRecorded',
  version: 2,
  data: { reason: '四月通报', value: '86.67' },
  actorId: '王芳',
  correlationId: 'request-1',
  causationId: 'command-1',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
});

const textOf = async (content: AsyncIterable<Uint8Array>): Promise<string> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

const openEnterprise = async () => {
  const clock = fixedClock(now);
  const eventStore = openMemoryEventStore({ clock });
  const commands = createCommandExecutor(eventStore);
  const ledger = await eventStore.createLedger(CHANGPING);
  const metadata = by('register');
  await commands.execute(
    metadata,
    orderFor(
      enterpriseDecider,
      CHANGPING,
      new RegisterEnterprise(metadata, { name: '长平公司' }),
      new RecordTenantKey(metadata, {
        keyId: '5f2a',
        algorithm: 'ed25519',
        publicKey: '-----BEGIN PUBLIC KEY-----\n',
      }),
    ),
  );
  for (let index = 0; index < 2_500; index += 500) {
    clock.advance(1_000);
    const events = Array.from({ length: 500 }, (_, offset) => scoreRecorded(index + offset));
    await ledger.append([
      { stream: { category: 'scorecard', id: String(index) }, expectedRevision: -1, events },
    ]);
  }
  return { clock, eventStore, commands, ledger };
};

describe('an export of an enterprise', () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'kaoping-export-'));
    file = join(directory, 'changping.zip');
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  const exportTo = async (
    { eventStore, commands }: Awaited<ReturnType<typeof openEnterprise>>,
    files: readonly TenantFile[] = [],
    storedLedgers: Pick<EventStore, 'ledger'> = eventStore,
  ) => {
    const list = () => Readable.from(files) as AsyncIterable<TenantFile>;
    const ports = { eventStore, commands, storedLedgers, files: { list } };
    const { archive, fileName } = await takeExport(ports, by('export'));
    await pipeline(archive, createWriteStream(file));
    return fileName;
  };

  const contentOf = async (path: string): Promise<string> => {
    let text = '';
    await eachEntry(file, async (name, pieces) => {
      const content = await textOf(pieces);
      if (name === path) text = content;
    });
    return text;
  };

  it('holds every event, the evidence, the public key, and a manifest of them', async () => {
    const enterprise = await openEnterprise();
    const fileName = await exportTo(enterprise, filesOf({ 'evidence/5f/5f2a': '会议纪要' }));
    expect(fileName).toBe('changping-2017-05-03.zip');
    const manifest = await checkExport(file);
    expect(manifest).toMatchObject({
      format: 'kaoping-enterprise-export/1',
      tenantId: 'changping',
      name: '长平公司',
      exportedAt: now,
      throughPosition: 2_503,
      keyId: '5f2a',
    });
    expect(manifest.entries.map(({ path }) => path)).toEqual([
      'events.jsonl',
      'public-key.pem',
      'evidence/5f/5f2a',
    ]);
    expect(await contentOf('evidence/5f/5f2a')).toBe('会议纪要');
    expect(await contentOf('public-key.pem')).toBe('-----BEGIN PUBLIC KEY-----\n');
  });

  it('read back into an empty store gives the same events, down to each field', async () => {
    const enterprise = await openEnterprise();
    await exportTo(enterprise);
    const clock = fixedClock(now);
    const other = await openMemoryEventStore({ clock }).createLedger(CHANGPING);
    await checkExport(file, async ({ stream, revision, recordedAt, tenantId: _, position, ...event }) => {
      clock.moveTo(recordedAt);
      const write = { stream, expectedRevision: revision - 1, events: [event as ProposedEvent] };
      expect(await other.append([write])).toMatchObject({ position });
    });
    const inOrder = async (ledger: { read(): Promise<readonly RecordedEvent[]> }) => ledger.read();
    expect(await inOrder(other)).toEqual(await inOrder(enterprise.ledger));
  });

  it('is noted in the ledger, and holds that note itself', async () => {
    const enterprise = await openEnterprise();
    await exportTo(enterprise);
    const last = (await enterprise.ledger.read()).at(-1);
    expect(last).toMatchObject({
      type: 'EnterpriseExportTaken',
      position: 2_503,
      data: { throughPosition: 2_502, takenAt: now },
    });
  });

  it('can still be taken when the enterprise is gone, without a word in its ledger', async () => {
    const enterprise = await openEnterprise();
    const leave = by('leave');
    const end = by('end', '2017-05-31T16:00:00.000Z');
    const declare = new DeclareLeaving(leave, { reason: '整体划转', lastDay: '2017-05-31' });
    await enterprise.commands.execute(leave, orderFor(enterpriseDecider, CHANGPING, declare));
    await enterprise.commands.execute(end, orderFor(enterpriseDecider, CHANGPING, new CompleteLeaving(end)));
    await exportTo(enterprise);
    expect(await checkExport(file)).toMatchObject({ throughPosition: 2_504 });
    expect((await enterprise.ledger.head()).position).toBe(2_504);
  });

  it('is refused for a ledger that is no enterprise', async () => {
    const eventStore = openMemoryEventStore({ clock: fixedClock(now) });
    await eventStore.createLedger(CHANGPING);
    const ports = {
      eventStore,
      commands: createCommandExecutor(eventStore),
      storedLedgers: eventStore,
      files: { list: () => Readable.from([]) as AsyncIterable<TenantFile> },
    };
    await expect(takeExport(ports, by('export'))).rejects.toMatchObject({ code: 'ENTERPRISE.UNKNOWN' });
  });

  it('ends in an error, and not as a whole file, when reading fails on the way', async () => {
    const enterprise = await openEnterprise();
    const failing = { ledger: () => Promise.reject(new Error('disk')) };
    await expect(exportTo(enterprise, [], failing)).rejects.toThrow('disk');
  });

  describe('that was tampered with', () => {
    /** Writes the same archive with some contents changed, left out or added. */
    const rewrite = async (change: (contents: Map<string, string>) => void) => {
      const contents = new Map<string, string>();
      await eachEntry(file, async (name, pieces) => {
        contents.set(name, await textOf(pieces));
      });
      change(contents);
      const zip = new ZipFile();
      for (const [name, text] of contents) zip.addBuffer(Buffer.from(text), name);
      zip.end();
      await pipeline(zip.outputStream, createWriteStream(file));
    };
    const CHANGES: Readonly<Record<string, (contents: Map<string, string>) => void>> = {
      'a score': (contents) =>
        contents.set('events.jsonl', contents.get('events.jsonl')!.replace('86.67', '96.67')),
      'a piece of evidence': (contents) => contents.set('evidence/5f/5f2a', '另一份纪要'),
      'evidence that is missing': (contents) => contents.delete('evidence/5f/5f2a'),
      'evidence that was added': (contents) => contents.set('evidence/aa/aa11', '补充'),
      'the manifest that is missing': (contents) => contents.delete('manifest.json'),
      'a manifest that is none': (contents) => contents.set('manifest.json', '{}'),
      'an event that is missing': (contents) =>
        contents.set('events.jsonl', contents.get('events.jsonl')!.split('\n').toSpliced(7, 1).join('\n')),
    };

    it.each(Object.keys(CHANGES))('shows: %s', async (name) => {
      const enterprise = await openEnterprise();
      await exportTo(enterprise, filesOf({ 'evidence/5f/5f2a': '会议纪要' }));
      await rewrite(() => undefined);
      await checkExport(file);
      await rewrite(CHANGES[name]!);
      await expect(checkExport(file)).rejects.toMatchObject({ code: 'EXPORT.DAMAGED' });
    });

    it('shows a file that was cut off, and one that is no archive', async () => {
      const enterprise = await openEnterprise();
      await exportTo(enterprise);
      writeFileSync(file, readFileSync(file).subarray(0, 20_000));
      await expect(checkExport(file)).rejects.toMatchObject({ code: 'EXPORT.DAMAGED' });
      writeFileSync(file, '导出');
      await expect(checkExport(file)).rejects.toMatchObject({ code: 'EXPORT.DAMAGED' });
    });
  });
});
