import { openPromise, type ZipFile } from 'yauzl';
import { DomainError } from '@kaoping/event-sourcing';
import { ExportDamaged } from '../result/export.errors.ts';

/** Opens a ZIP file and hands over what is in it, one after another, each read to its end before the next. */
export const eachEntry = async (
  file: string,
  use: (path: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> => {
  const zip = await opened(file);
  try {
    for await (const entry of zip.eachEntry()) {
      const pieces = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
      await use(entry.fileName, pieces);
    }
  } catch (error) {
    throw damaged(error);
  } finally {
    zip.close();
  }
};

const opened = async (file: string): Promise<ZipFile> => {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  } catch (error) {
    throw damaged(error);
  }
};

/** What the library says of a broken archive is no defect of ours; our own refusals go through as they are. */
const damaged = (error: unknown): unknown =>
  error instanceof DomainError || !(error instanceof Error) ? error : new ExportDamaged(error.message);
