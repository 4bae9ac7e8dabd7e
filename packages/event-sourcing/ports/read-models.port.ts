import type { TenantId } from '../events/tenant-id.ts';

/** The most documents one page holds. */
export const PAGE_LIMIT = 500;

/** A stored document with the number of times it was written, from 1. */
export interface StoredDocument<Data = unknown> {
  readonly key: string;
  readonly version: number;
  readonly data: Data;
}

/** Puts a document, only if the stored one still has the version that was read (0: none was there). */
export interface PutDocument {
  readonly kind: 'put';
  readonly collection: string;
  readonly key: string;
  readonly expectedVersion: number;
  /** Plain JSON. */
  readonly data: unknown;
  /** The values that the document is listed by, e.g. `{ cycle: '2017-04-towns' }`. */
  readonly indexes?: Readonly<Record<string, string>>;
}

/** Removes a document, only if it still has the version that was read. */
export interface RemoveDocument {
  readonly kind: 'remove';
  readonly collection: string;
  readonly key: string;
  readonly expectedVersion: number;
}

/** Moves a named checkpoint on, only if it still stands where the writer read it (0: none yet). */
export interface CheckpointMove {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Everything that becomes visible together. */
export interface ReadModelCommit {
  readonly changes: readonly (PutDocument | RemoveDocument)[];
  readonly checkpoint?: CheckpointMove;
}

/** Asks for the documents of a collection, in order of index value and key, or of key where no index is named. */
export interface DocumentQuery {
  readonly collection: string;
  /** Only documents with this value in this index. */
  readonly where?: { readonly index: string; readonly equals: string };
  /** The `nextCursor` of the page before. */
  readonly cursor?: string;
  /** At most this many; {@link PAGE_LIMIT} by default and at the most. */
  readonly limit?: number;
}

/** One page of documents; without `nextCursor` it is the last. */
export interface DocumentPage<Data = unknown> {
  readonly documents: readonly StoredDocument<Data>[];
  readonly nextCursor?: string;
}

/**
 * One tenant's read models: documents that can be thrown away and built again from the ledger. The tenant is
 * bound into the object and is part of every key and every query behind it.
 */
export interface TenantReadModels {
  readonly tenantId: TenantId;

  get<Data>(collection: string, key: string): Promise<StoredDocument<Data> | undefined>;

  /** @throws {MalformedCursor} when the cursor came from another query. */
  list<Data>(query: DocumentQuery): Promise<DocumentPage<Data>>;

  /**
   * Applies all changes and the checkpoint in one transaction, or nothing.
   *
   * @throws {VersionConflict} when a document or the checkpoint moved since it was read.
   * @throws {DomainError} with code `READ_MODEL.MALFORMED_DOCUMENT` when a document could not be read back as
   *   it was given.
   */
  commit(commit: ReadModelCommit): Promise<void>;

  /** Where a named checkpoint stands; 0 when there is none. */
  checkpoint(name: string): Promise<number>;

  /** Forgets all documents of a collection and nothing else. */
  dropCollection(collection: string): Promise<void>;

  /** Forgets a checkpoint. */
  dropCheckpoint(name: string): Promise<void>;
}

/** Holds the read models of all tenants, each apart from the others. */
export interface ReadModels {
  /** @throws {MalformedTenantId} when the tenant is missing. */
  forTenant(tenantId: TenantId): Promise<TenantReadModels>;
  close(): Promise<void>;
}
