import { once } from 'node:events';
import { Readable } from 'node:stream';
import {
  loadState,
  orderFor,
  type CommandExecutor,
  type CommandMetadata,
  type EventStore,
} from '@kaoping/event-sourcing';
import { ZipFile } from 'yazl';
import { NoteExport } from '../../enterprises/decider/enterprise.commands.ts';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';
import { EnterpriseUnknown } from '../../enterprises/decider/enterprise.errors.ts';
import type { RegisteredEnterprise } from '../../enterprises/decider/enterprise.state.ts';
import {
  EVENTS_ENTRY,
  EXPORT_FORMAT,
  KEY_ENTRY,
  MANIFEST_ENTRY,
  type ExportManifest,
  type ManifestEntry,
} from '../result/export-format.ts';
import type { StoredLedgers, TenantFiles } from '../result/export-ports.ts';
import { eventLines } from './event-lines.ts';
import { hashedStream } from './hashed-stream.ts';

/** What an export works with. */
export interface ExportPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
  readonly storedLedgers: StoredLedgers;
  readonly files: TenantFiles;
}

/** An archive that is written while it is read. */
export interface TakenExport {
  readonly fileName: string;
  readonly archive: Readable;
}

/**
 * Takes everything of an enterprise out as one archive (ZIP, without a limit of size): its events up to the one that
 * notes the export, its evidence, the public part of its keys, and a manifest with the digest of each.
 *
 * @throws {EnterpriseUnknown} when it was never registered.
 */
export const takeExport = async (ports: ExportPorts, metadata: CommandMetadata): Promise<TakenExport> => {
  const { tenantId } = metadata;
  const ledger = await ports.eventStore.ledger(tenantId);
  const { state } = await loadState(ledger, enterpriseDecider, tenantId);
  if (state.status === 'absent') throw new EnterpriseUnknown(tenantId);
  const { position } = await ledger.head();
  const note = new NoteExport(metadata, { throughPosition: position });
  await ports.commands.execute(metadata, orderFor(enterpriseDecider, tenantId, note));
  const throughPosition = (await ledger.head()).position;
  const fileName = `${tenantId}-${metadata.now.slice(0, 'yyyy-mm-dd'.length)}.zip`;
  return { fileName, archive: archiveOf(ports, { metadata, enterprise: state, throughPosition }) };
};

/** What fails on the way ends the stream with that error: nobody takes half an archive for a whole one. */
const archiveOf = (ports: ExportPorts, subject: Subject): Readable => {
  const zip = new ZipFile();
  const archive = Readable.from(zip.outputStream as AsyncIterable<Uint8Array>, { objectMode: false });
  const fail = (error: unknown): void => {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  zip.on('error', fail);
  fill(zip, ports, subject).catch(fail);
  return archive;
};

interface Subject {
  readonly metadata: CommandMetadata;
  readonly enterprise: RegisteredEnterprise;
  readonly throughPosition: number;
}

/** One entry after another: the manifest comes last, since only then all digests are known. */
const fill = async (zip: ZipFile, ports: ExportPorts, subject: Subject): Promise<void> => {
  const { tenantId, now } = subject.metadata;
  const { key, name } = subject.enterprise;
  const { throughPosition } = subject;
  const add = adderTo(zip, new Date(now));
  const ledger = await ports.storedLedgers.ledger(tenantId);
  const entries = [await add(EVENTS_ENTRY, eventLines(ledger, throughPosition))];
  if (key) entries.push(await add(KEY_ENTRY, textOf(key.publicKey)));
  for await (const { path, open } of ports.files.list(tenantId)) entries.push(await add(path, open()));
  const manifest: ExportManifest = {
    format: EXPORT_FORMAT,
    tenantId,
    name,
    exportedAt: now,
    throughPosition,
    ...(key && { keyId: key.keyId }),
    entries,
  };
  await add(MANIFEST_ENTRY, textOf(`${JSON.stringify(manifest, null, 2)}\n`));
  zip.end();
};

type Add = (path: string, content: AsyncIterable<Uint8Array>) => Promise<ManifestEntry>;

/** How long an entry gets shows only when it has gone by: so all have the form without a limit of size. */
const adderTo =
  (zip: ZipFile, mtime: Date): Add =>
  async (path, content) => {
    const { stream, entry } = hashedStream(path, content);
    const finished = once(stream, 'end');
    zip.addReadStream(stream, path, { mtime, forceZip64Format: true });
    await finished;
    return entry();
  };

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
