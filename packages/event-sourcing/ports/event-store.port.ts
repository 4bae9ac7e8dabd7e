import type { ProposedEvent, RecordedEvent } from '../events/event-envelope.ts';
import type { StreamName } from '../events/stream-name.ts';
import type { TenantId } from '../events/tenant-id.ts';

/** The expected revision of a stream that must not exist yet. */
export const NO_STREAM = -1;

/** The most events one read returns. Larger requests are cut to it, so no reader can exhaust memory. */
export const READ_LIMIT = 10_000;

/** Events for one stream, to be appended only if the stream stands where the writer believes it does. */
export interface StreamWrite {
  readonly stream: StreamName;
  /** Revision of the last event in the stream, or {@link NO_STREAM}. */
  readonly expectedRevision: number;
  readonly events: readonly ProposedEvent[];
}

/** Where an append left the ledger. */
export interface AppendResult {
  /**
   * Position of the last event of these writes, also where a repeated append finds them stored already; the
   * ledger's head where the writes hold no events.
   */
  readonly position: number;
  /** New revision of each stream, in the order of the writes. */
  readonly revisions: readonly number[];
  /** True when every event was there already: the answer to a retry whose first outcome got lost. */
  readonly isRepeated: boolean;
}

/** The ledger's last position (0 when empty) and the instant it was recorded at (undefined when empty). */
export interface LedgerHead {
  readonly position: number;
  readonly recordedAt?: string;
}

/** A bounded slice of one stream. */
export interface StreamRead {
  /** First revision wanted; 0 by default. */
  readonly fromRevision?: number;
  /** Leaves out events after this ledger position: the stream as it was then. */
  readonly throughPosition?: number;
  /** At most this many events; {@link READ_LIMIT} by default. */
  readonly maxCount?: number;
}

/** A bounded slice of the ledger in position order. */
export interface LedgerRead {
  /** Events after this position; 0 by default, so from the start. */
  readonly afterPosition?: number;
  /** Leaves out events after this position. */
  readonly throughPosition?: number;
  /** Only streams of these categories; every category when left out. */
  readonly categories?: readonly string[];
  /** At most this many events; {@link READ_LIMIT} by default. */
  readonly maxCount?: number;
}

/**
 * One tenant's ledger: the only way to its events. The tenant is bound into the object, so code that holds
 * one cannot reach another tenant's streams.
 */
export interface Ledger {
  readonly tenantId: TenantId;

  /**
   * Appends to one or several streams in one atomic commit: all of it is durable when the promise resolves,
   * or none of it is there.
   *
   * Writes may come back to a stream, each at the revision that the one before it leads to. A write of no
   * events checks its expected revision and writes nothing. Writes whose events are already
   * stored, with the same ids at the expected place, succeed again without writing: a retry is safe.
   *
   * @throws {RevisionConflict} when a stream stands elsewhere; nothing was written.
   * @throws {EventIdTaken} when an event id is in the ledger already at another place.
   * @throws {LedgerFull} when the disk has no room; nothing was written, and later appends may succeed.
   * @throws {LedgerBusy} when another program kept the ledger locked for too long; nothing was written.
   * @throws {LedgerClosed} when the store was closed; every other member refuses then, too.
   * @throws {MalformedEvent} when an event could not be stored as plain JSON.
   */
  append(writes: readonly StreamWrite[]): Promise<AppendResult>;

  /** Reads one stream by revision; an unknown stream is empty. */
  readStream(stream: StreamName, read?: StreamRead): Promise<readonly RecordedEvent[]>;

  /** Reads the ledger, or some categories of it, by position. */
  read(read?: LedgerRead): Promise<readonly RecordedEvent[]>;

  head(): Promise<LedgerHead>;

  /** The last position recorded at or before an ISO instant; 0 when the ledger was still empty then. */
  positionAt(instant: string): Promise<number>;

  /**
   * Calls `listener` soon after events were committed, by this process or another. A wake-up only: it may
   * come late or twice, and carries nothing. Returns the function that ends it.
   */
  onAppended(listener: () => void): () => void;
}

/** Holds the ledgers of all tenants, each apart from the others. */
export interface EventStore {
  /** Creates a tenant's ledger; doing so again changes nothing. */
  createLedger(tenantId: TenantId): Promise<Ledger>;

  /**
   * Opens a tenant's ledger.
   *
   * @throws {UnknownTenant} when none was created.
   * @throws {ForeignLedger} when what is stored there belongs to another tenant.
   * @throws {NewerLedger} when it was written by a newer version of the product.
   * @throws {UnreadableLedger} when it is no ledger at all, or damaged.
   */
  ledger(tenantId: TenantId): Promise<Ledger>;

  /** Every tenant with a ledger, in alphabetical order. */
  tenants(): Promise<readonly TenantId[]>;

  /** Finishes the appends under way and lets go of everything. */
  close(): Promise<void>;
}
