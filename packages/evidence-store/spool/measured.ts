import { createHash } from 'node:crypto';
import { EvidenceTooLarge } from '../errors/evidence-store-errors.ts';
import type { StoredContent, WriteOptions } from '../ports/evidence-store.port.ts';

/** A content on its way, counted and hashed as it passes. */
export interface Measured {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** What passed so far. */
  readonly measure: () => StoredContent;
}

/** Counts and hashes a content while somebody else takes it in. @throws {EvidenceTooLarge} on its way. */
export const measured = (content: AsyncIterable<Uint8Array>, { limitBytes }: WriteOptions): Measured => {
  const hash = createHash('sha256');
  let bytes = 0;
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      bytes += piece.length;
      if (bytes > limitBytes) throw new EvidenceTooLarge(limitBytes);
      hash.update(piece);
      yield piece;
    }
  };
  return { pieces: pieces(), measure: () => ({ digest: hash.copy().digest('hex'), bytes }) };
};
