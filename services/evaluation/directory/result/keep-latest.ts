import type { TenantReadModels } from '@kaoping/event-sourcing';
import type { Said } from './directory-rows.ts';

/** How often a row is tried again that somebody else wrote first. */
const CONFLICT_RETRY_LIMIT = 8;

/** What is to be kept under which key. */
export interface Latest {
  readonly collection: string;
  readonly key: string;
  readonly data: object & Said;
}

/**
 * Keeps what was said last, by its place in the ledger that said it: what comes late, twice or out of order leaves
 * the same rows.
 */
export const keepLatest = async (readModels: TenantReadModels, latest: readonly Latest[]): Promise<void> => {
  for (let conflicts = 0; ; conflicts += 1) {
    try {
      await readModels.commit({ changes: await changesOf(readModels, latest) });
      return;
    } catch (error) {
      const isConflict = error instanceof Error && error.name === 'VersionConflict';
      if (!isConflict || conflicts >= CONFLICT_RETRY_LIMIT) throw error;
    }
  }
};

const changesOf = async (readModels: TenantReadModels, latest: readonly Latest[]) => {
  const changes = [];
  for (const { collection, key, data } of latest) {
    const stored = await readModels.get<Said>(collection, key);
    if (stored && stored.data.sequence >= data.sequence) continue;
    changes.push({ kind: 'put' as const, collection, key, expectedVersion: stored?.version ?? 0, data });
  }
  return changes;
};
