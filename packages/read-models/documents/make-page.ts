import type { DocumentPage, DocumentQuery, StoredDocument, TenantId } from '@kaoping/event-sourcing';
import { encodeCursor } from './document-cursor.ts';

/** A document as a store holds it. */
export interface DocumentRow {
  readonly key: string;
  readonly version: number;
  readonly dataText: string;
}

/** A row as the document that was put; its data is a copy, so a reader cannot change what is stored. */
export const toDocument = <Data>({ key, version, dataText }: DocumentRow): StoredDocument<Data> => ({
  key,
  version,
  data: JSON.parse(dataText) as Data,
});

/**
 * Makes a page of rows.
 *
 * @param rows in order of key, one more than the page holds where there are more.
 */
export const makePage = <Data>(
  tenant: TenantId,
  query: DocumentQuery,
  rows: readonly DocumentRow[],
  size: number,
): DocumentPage<Data> => {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const documents = shown.map((row) => toDocument<Data>(row));
  if (last === undefined || rows.length <= size) return { documents };
  return { documents, nextCursor: encodeCursor(tenant, query, last.key) };
};
