import { createHash } from 'node:crypto';
import { SpreadsheetDamaged, SpreadsheetTooLarge } from '../errors/spreadsheet-errors.ts';
import { FILE_BYTES_MAX } from '../spreadsheet-limits.ts';

/**
 * Takes a file in as it arrives, and no more of it than is read.
 *
 * @throws {SpreadsheetTooLarge} as soon as more than {@link FILE_BYTES_MAX} came; what follows is not taken.
 */
export const receiveFile = async (
  content: AsyncIterable<Uint8Array>,
  fileName: string,
): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    length += piece.byteLength;
    if (length > FILE_BYTES_MAX) {
      throw new SpreadsheetTooLarge({ fileName }, { max: FILE_BYTES_MAX, en: 'bytes', zh: '字节' });
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

/** The bytes of a file that came as Base64 text. @throws {SpreadsheetDamaged} when it is none. */
export const fileFromBase64 = (text: string, fileName: string): Uint8Array => {
  if (/^[A-Za-z0-9+/\s]*={0,2}\s*$/u.test(text)) return Buffer.from(text, 'base64');
  throw new SpreadsheetDamaged(
    { fileName },
    { en: 'its content is no Base64 text', zh: '内容不是 Base64 文本' },
  );
};

/** What tells two files apart: SHA-256 of their bytes, in hexadecimal. */
export const fileDigest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
