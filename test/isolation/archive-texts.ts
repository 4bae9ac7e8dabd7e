import { text } from 'node:stream/consumers';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** The names and contents of what an archive holds, as one text. */
export const archiveTexts = (archive: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) reject(error);
      else resolve(readAll(zip));
    });
  });

const readAll = async (zip: ZipFile): Promise<string> => {
  const texts: string[] = [];
  for (let entry = await nextOf(zip); entry; entry = await nextOf(zip)) {
    texts.push(entry.fileName, await contentOf(zip, entry));
  }
  return texts.join('\n');
};

const nextOf = (zip: ZipFile): Promise<Entry | undefined> =>
  new Promise((resolve, reject) => {
    zip.removeAllListeners();
    zip.once('entry', resolve);
    zip.once('end', () => resolve(undefined));
    zip.once('error', reject);
    zip.readEntry();
  });

const contentOf = (zip: ZipFile, entry: Entry): Promise<string> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(text(stream));
    });
  });
