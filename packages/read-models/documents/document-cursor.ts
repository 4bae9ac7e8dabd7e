import { createHash } from 'node:crypto';
import type { DocumentQuery, TenantId } from '@kaoping/event-sourcing';
import { MalformedCursor } from '../errors/read-model-errors.ts';

/** Enough to tell a cursor of another list; it guards against mix-ups, and holds no secret. */
const FINGERPRINT_CHARACTERS = 16;

/** Which list a cursor belongs to: another tenant, collection, index or value has another fingerprint. */
const fingerprint = (tenant: TenantId, { collection, where }: DocumentQuery): string =>
  createHash('sha256')
    .update(JSON.stringify([tenant, collection, where?.index ?? null, where?.equals ?? null]))
    .digest('base64url')
    .slice(0, FINGERPRINT_CHARACTERS);

/**
 * Marks where a page ended: after this key. Documents that come or go before it move nothing, so the pages that
 * follow neither repeat nor skip one.
 */
export const encodeCursor = (tenant: TenantId, query: DocumentQuery, lastKey: string): string =>
  fingerprint(tenant, query) + Buffer.from(lastKey, 'utf8').toString('base64url');

/**
 * The key after which the page begins; the empty text, which sorts before every key, where there is no cursor.
 *
 * @throws {MalformedCursor} when the cursor is damaged or came from another list.
 */
export const decodeCursor = (tenant: TenantId, query: DocumentQuery): string => {
  if (query.cursor === undefined) return '';
  const lastKey = Buffer.from(query.cursor.slice(FINGERPRINT_CHARACTERS), 'base64url').toString('utf8');
  // Decoding forgives what it cannot read, so the cursor is made again and must come out the same.
  if (lastKey === '' || encodeCursor(tenant, query, lastKey) !== query.cursor) throw new MalformedCursor();
  return lastKey;
};
