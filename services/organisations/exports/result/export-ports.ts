import type { EventStore, TenantId } from '@kaoping/event-sourcing';

/** The injection token of {@link StoredLedgers}. */
export const STORED_LEDGERS = Symbol('StoredLedgers');

/** The ledgers just as they are stored: no event is lifted to a later shape. */
export type StoredLedgers = Pick<EventStore, 'ledger'>;

/** The injection token of {@link TenantFiles}. */
export const TENANT_FILES = Symbol('TenantFiles');

/** A file of an enterprise. */
export interface TenantFile {
  /** Below the enterprise's folder, with slashes: `evidence/5f/5f2a…`. */
  readonly path: string;
  readonly bytes: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** The files that an enterprise keeps beside its ledger. */
export interface TenantFiles {
  list(tenantId: TenantId): AsyncIterable<TenantFile>;
}
