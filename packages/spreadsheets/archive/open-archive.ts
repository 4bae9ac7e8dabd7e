import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import {
  SpreadsheetDamaged,
  SpreadsheetInflates,
  SpreadsheetTooLarge,
} from '../errors/spreadsheet-errors.ts';
import {
  INFLATED_BYTES_MAX,
  INFLATION_RATIO_MAX,
  PARTS_MAX,
  RATIO_FREE_BYTES,
} from '../spreadsheet-limits.ts';

/** The parts of a packed file, none of them unpacked yet. */
export interface Archive {
  readonly fileName: string;
  has(part: string): boolean;
  /** Unpacks one part; a part that is larger than its directory declared ends in an error of the stream. */
  open(part: string): Promise<Readable>;
}

/**
 * Reads the directory of a packed file and refuses, before anything is unpacked, what would not fit: names that
 * lead elsewhere, too many parts, parts that grow beyond measure. What a part really unpacks to is held to what
 * the directory declared while it is read.
 *
 * @throws {SpreadsheetDamaged} when it is no sound archive.
 * @throws {SpreadsheetInflates} when it would grow beyond {@link INFLATED_BYTES_MAX} in all, or one part of it
 *   beyond {@link INFLATION_RATIO_MAX} times its packed size.
 */
export const openArchive = async (bytes: Uint8Array, fileName: string): Promise<Archive> => {
  const zip = await opened(bytes, fileName);
  const entries = await entriesOf(zip, fileName);
  return {
    fileName,
    has: (part) => entries.has(part),
    open: async (part) => {
      const entry = entries.get(part);
      if (entry === undefined) {
        throw new SpreadsheetDamaged(
          { fileName },
          { en: `its part "${part}" is missing`, zh: `缺少“${part}”部分` },
        );
      }
      return zip.openReadStreamPromise(entry);
    },
  };
};

/** Turns what the library says into a refusal, and lets our own through. */
export const damagedArchive = (fileName: string, error: unknown): Error => {
  if (error instanceof SpreadsheetDamaged || error instanceof SpreadsheetInflates) return error;
  if (error instanceof SpreadsheetTooLarge || !(error instanceof Error)) return error as Error;
  return new SpreadsheetDamaged(
    { fileName },
    { en: `it is no sound workbook (${error.message})`, zh: `不是完好的工作簿（${error.message}）` },
  );
};

const opened = async (bytes: Uint8Array, fileName: string): Promise<ZipFile> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
  } catch (error) {
    throw damagedArchive(fileName, error);
  }
};

const entriesOf = async (zip: ZipFile, fileName: string): Promise<ReadonlyMap<string, Entry>> => {
  if (zip.entryCount > PARTS_MAX) {
    throw new SpreadsheetTooLarge(
      { fileName },
      { max: PARTS_MAX, en: 'parts in one workbook', zh: '个部分' },
    );
  }
  const entries = new Map<string, Entry>();
  let inflatedBytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      inflatedBytes += entry.uncompressedSize;
      requireMeasure(entry, inflatedBytes, fileName);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw damagedArchive(fileName, error);
  }
  return entries;
};

const requireMeasure = (entry: Entry, inflatedBytes: number, fileName: string): void => {
  const { uncompressedSize, compressedSize } = entry;
  const growsTooMuch =
    uncompressedSize > RATIO_FREE_BYTES && uncompressedSize > compressedSize * INFLATION_RATIO_MAX;
  if (growsTooMuch || inflatedBytes > INFLATED_BYTES_MAX) {
    throw new SpreadsheetInflates({ fileName }, entry.fileName);
  }
};
