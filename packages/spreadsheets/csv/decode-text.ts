import { isUtf8 } from 'node:buffer';

/** The text of a file, and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030';
}

/**
 * The text of a file of a spreadsheet: UTF-8 where it is that, else GB 18030, in which spreadsheets on Chinese
 * Windows save their CSV. A byte order mark goes. Whoever shows the text says in which of the two it was read.
 *
 * @returns Undefined where the bytes are neither.
 * @example decodeText(new Uint8Array([0xb5, 0xa5, 0xce, 0xbb])) // { text: '单位', encoding: 'gb18030' }
 */
export const decodeText = (bytes: Uint8Array): DecodedText | undefined => {
  const encoding = isUtf8(bytes) ? 'utf-8' : 'gb18030';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
};
