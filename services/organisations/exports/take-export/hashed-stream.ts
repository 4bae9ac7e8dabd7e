import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ManifestEntry } from '../result/export-format.ts';

/** A stream that knows, once it has ended, how long it was and what its digest is. */
export interface HashedStream {
  readonly stream: Readable;
  /** What went through so far. */
  readonly entry: () => ManifestEntry;
}

/** Counts and hashes what goes by; nothing of it is kept. */
export const hashedStream = (path: string, content: AsyncIterable<Uint8Array>): HashedStream => {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      hash.update(piece);
      bytes += piece.byteLength;
      yield piece;
    }
  }
  return {
    stream: Readable.from(watched(), { objectMode: false }),
    entry: () => ({ path, bytes, digest: hash.copy().digest('hex') }),
  };
};
