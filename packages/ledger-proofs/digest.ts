import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/**
 * The digest of a plain-JSON value: SHA-256 of the UTF-8 bytes of its canonical JSON, in lower-case
 * hexadecimal. Anyone can recompute it with public tools.
 *
 * @example digestOf({ b: '2', a: '1' }) // '21f76dfb…'
 */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
