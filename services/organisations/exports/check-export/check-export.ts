import { createHash } from 'node:crypto';
import {
  EVENTS_ENTRY,
  EXPORT_FORMAT,
  MANIFEST_ENTRY,
  type ExportManifest,
  type ManifestEntry,
} from '../result/export-format.ts';
import { ExportDamaged } from '../result/export.errors.ts';
import { eachEntry } from './each-entry.ts';
import { EventLineCheck, type OnEvent } from './event-line-check.ts';

/** Bytes of the longest manifest that is read: some hundred thousand files. */
const MANIFEST_LIMIT = 67_108_864;

/**
 * Hashes an export anew and compares it with its manifest: that nothing is missing, nothing more, and nothing else
 * than when it was written; and that the events are those of one ledger without a gap.
 *
 * @param onEvent Told each event as it is read; what it was told counts only once the check came to its end.
 * @throws {ExportDamaged} naming the first thing that differs.
 */
export const checkExport = async (file: string, onEvent?: OnEvent): Promise<ExportManifest> => {
  const found: ManifestEntry[] = [];
  const events = new EventLineCheck(onEvent);
  let manifest: ExportManifest | undefined;
  await eachEntry(file, async (path, pieces) => {
    if (path === MANIFEST_ENTRY) manifest = manifestOf(await textOf(pieces));
    else found.push(await hashOf(path, path === EVENTS_ENTRY ? events.passing(pieces) : pieces));
  });
  if (!manifest) throw new ExportDamaged(`${MANIFEST_ENTRY} 缺失 is missing`);
  compare(manifest.entries, found);
  events.compare(manifest);
  return manifest;
};

const manifestOf = (text: string): ExportManifest => {
  const manifest = parse(text) as Partial<ExportManifest> | null;
  if (manifest?.format !== EXPORT_FORMAT || !Array.isArray(manifest.entries)) {
    throw new ExportDamaged(`${MANIFEST_ENTRY} ≠ ${EXPORT_FORMAT}`);
  }
  return manifest as ExportManifest;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ExportDamaged(`${MANIFEST_ENTRY}: 不是 JSON no JSON`);
  }
};

const textOf = async (content: AsyncIterable<Uint8Array>): Promise<string> => {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.byteLength;
    if (bytes > MANIFEST_LIMIT) throw new ExportDamaged(`${MANIFEST_ENTRY} > ${String(MANIFEST_LIMIT)} B`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
};

const hashOf = async (path: string, content: AsyncIterable<Uint8Array>): Promise<ManifestEntry> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of content) {
    hash.update(piece);
    bytes += piece.byteLength;
  }
  return { path, bytes, digest: hash.digest('hex') };
};

const compare = (listed: readonly ManifestEntry[], found: readonly ManifestEntry[]): void => {
  const rest = new Map(found.map((entry) => [entry.path, entry]));
  if (rest.size !== found.length) throw new ExportDamaged('重复的文件 a file comes twice');
  for (const { path, bytes, digest } of listed) {
    const entry = rest.get(path);
    if (!entry) throw new ExportDamaged(`${path} 缺失 is missing`);
    if (entry.bytes !== bytes || entry.digest !== digest)
      throw new ExportDamaged(`${path} 已改动 was changed`);
    rest.delete(path);
  }
  const [more] = rest.keys();
  if (more !== undefined)
    throw new ExportDamaged(`${more.slice(0, SHOWN_LIMIT)} 多出 is not in the manifest`);
};

/** Characters that are shown of a name that came out of the file. */
const SHOWN_LIMIT = 100;
