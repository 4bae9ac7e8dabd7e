/** A content whose beginning is known before the rest has come. */
export interface LookedAhead {
  readonly head: Uint8Array;
  /** All of it, the beginning included. */
  readonly whole: AsyncIterable<Uint8Array>;
}

/** Reads so many bytes of a content ahead, or all where it is shorter, and loses none of them. */
export const lookAhead = async (content: AsyncIterable<Uint8Array>, bytes: number): Promise<LookedAhead> => {
  const iterator = content[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  for (let length = 0; length < bytes;) {
    const next = await iterator.next();
    if (next.done === true) break;
    pieces.push(next.value);
    length += next.value.length;
  }
  return { head: Buffer.concat(pieces).subarray(0, bytes), whole: continued(pieces, iterator) };
};

const continued = async function* (
  pieces: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* pieces;
  for (;;) {
    const next = await iterator.next();
    if (next.done === true) return;
    yield next.value;
  }
};
