import { isUtf8 } from 'node:buffer';

/** Bytes of GB 18030 that are turned at a time: their text never stands in memory as a whole. */
const PART_BYTES = 64 * 1024;

/**
 * A file of text as UTF-8: itself where it is that, else read as GB 18030, as {@link decodeText} does.
 *
 * @returns Undefined where the bytes are neither.
 */
export const utf8Bytes = (bytes: Uint8Array): Buffer | undefined => {
  if (isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const parts: Buffer[] = [];
  try {
    for (let from = 0; from < bytes.byteLength; from += PART_BYTES) {
      parts.push(Buffer.from(decoder.decode(bytes.subarray(from, from + PART_BYTES), { stream: true })));
    }
    parts.push(Buffer.from(decoder.decode()));
  } catch {
    return undefined;
  }
  return Buffer.concat(parts);
};
