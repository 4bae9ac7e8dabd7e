import { isUtf8 } from 'node:buffer';

/**
 * The text of a file of a spreadsheet: UTF-8 where it is that, else GB 18030, in which spreadsheets on Chinese
 * Windows save their CSV. A byte order mark goes.
 *
 * @example decodeText(new Uint8Array([0xb5, 0xa5, 0xce, 0xbb])) // '单位'
 */
export const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);
