import type { StreamName } from '../events/stream-name.ts';
import type { TenantId } from '../events/tenant-id.ts';

/** A state folded up to a revision. Worth only the time it saves: it may vanish at any moment. */
export interface Snapshot {
  readonly stateVersion: number;
  readonly revision: number;
  readonly state: unknown;
}

/**
 * Keeps snapshots. Losing one, or all, changes no answer, and a store that fails fails no command. Drop a
 * tenant's snapshots when its ledger is put back to an earlier state.
 */
export interface SnapshotStore {
  /** The latest snapshot of this state version, if it is still there. */
  load(tenantId: TenantId, stream: StreamName, stateVersion: number): Promise<Snapshot | undefined>;
  save(tenantId: TenantId, stream: StreamName, snapshot: Snapshot): Promise<void>;
  /** Forgets everything about a tenant. */
  drop(tenantId: TenantId): Promise<void>;
}
