import type { TenantId } from '@kaoping/event-sourcing';

/** A file's content as the store keeps it. */
export interface StoredContent {
  /** Lower-case hexadecimal SHA-256 of the content: its only name. */
  readonly digest: string;
  readonly bytes: number;
}

/** Part of a content, both ends included, counted in bytes from 0. */
export interface ByteRange {
  readonly from: number;
  readonly through: number;
}

/** What a tenant's files come to: each content counts once. */
export interface ContentUsage {
  readonly files: number;
  readonly bytes: number;
}

/** How much of a file may come. */
export interface WriteOptions {
  /** The most bytes that are taken. */
  readonly limitBytes: number;
}

/**
 * Keeps files by their content, for each tenant apart: two tenants with the same content keep a copy each, and
 * neither can learn of the other's. Within a tenant the same content is kept once.
 *
 * Every member throws {@link MalformedTenantId} for a missing tenant and {@link EvidenceStoreUnavailable} when
 * what is behind it does not answer.
 */
export interface EvidenceStore {
  /**
   * Takes in a content as it comes, never more of it in memory than some pieces. It is there under its digest,
   * whole and durable, when the promise resolves; else nothing of it is.
   *
   * @throws {EvidenceTooLarge} as soon as more bytes came than the limit; nothing is kept.
   * @throws {EvidenceStorageFull} when there is no room; nothing is kept.
   * @throws whatever `content` throws; nothing is kept.
   */
  write(
    tenantId: TenantId,
    content: AsyncIterable<Uint8Array>,
    options: WriteOptions,
  ): Promise<StoredContent>;

  /** A content or part of it, in pieces; undefined when the tenant has none of this digest. */
  read(tenantId: TenantId, digest: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array> | undefined>;

  /** Length of a content in bytes; undefined when the tenant has none of this digest. */
  size(tenantId: TenantId, digest: string): Promise<number | undefined>;

  /** Forgets a content; one that is not there is forgotten already. */
  remove(tenantId: TenantId, digest: string): Promise<void>;

  /** Counts what the tenant's files come to. Takes a look at each of them. */
  usage(tenantId: TenantId): Promise<ContentUsage>;

  /** Lets go of everything. */
  close(): Promise<void>;
}
