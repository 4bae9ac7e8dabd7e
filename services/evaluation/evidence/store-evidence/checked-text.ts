import { EvidenceTypeRefused } from './evidence-intake.errors.ts';

/** A text on its way. @throws {EvidenceTypeRefused} at the first piece that is no UTF-8. */
export const checkedText = async function* (
  content: AsyncIterable<Uint8Array>,
  fileName: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array): void => {
    try {
      if (decoder.decode(piece, { stream: piece !== undefined }).includes('\0'))
        throw new TypeError('no text');
    } catch {
      throw new EvidenceTypeRefused(fileName);
    }
  };
  for await (const piece of content) {
    decode(piece);
    yield piece;
  }
  decode();
};
