import { streamKey } from '../events/stream-name.ts';
import type { Snapshot, SnapshotStore } from './snapshot-store.port.ts';

/** How many states are kept by default; a scorecard of 40 indicators takes about 20 kB. */
const RECENT_SNAPSHOT_LIMIT = 5_000;

/**
 * Keeps the states used last in this process, the least recently used going first. States are immutable, so
 * they are shared rather than copied.
 *
 * @param limit How many states, over all tenants.
 */
export const recentSnapshots = (limit = RECENT_SNAPSHOT_LIMIT): SnapshotStore => {
  const kept = new Map<string, Snapshot>();
  const keyOf = (tenant: string, stream: string): string => `${tenant} ${stream}`;
  return {
    load: async (tenantId, stream, stateVersion) => {
      const key = keyOf(tenantId, streamKey(stream));
      const snapshot = kept.get(key);
      if (snapshot?.stateVersion !== stateVersion) return undefined;
      kept.delete(key);
      kept.set(key, snapshot);
      return snapshot;
    },
    save: async (tenantId, stream, snapshot) => {
      const key = keyOf(tenantId, streamKey(stream));
      kept.delete(key);
      kept.set(key, snapshot);
      const oldest = kept.keys().next();
      if (kept.size > limit && oldest.done !== true) kept.delete(oldest.value);
    },
    drop: async (tenantId) => {
      for (const key of kept.keys()) if (key.startsWith(keyOf(tenantId, ''))) kept.delete(key);
    },
  };
};
