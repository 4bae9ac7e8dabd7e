import type { ReadModels, TenantReadModels } from '@kaoping/event-sourcing';

/** Read models, and how often somebody read them. */
export interface CountingReadModels {
  readonly readModels: ReadModels;
  /** Documents and pages that were asked for so far. */
  readonly reads: () => number;
}

/**
 * Counts reads, so that a test sees when a page reads row by row.
 *
 * @example const { readModels, reads } = countingReadModels(openMemoryReadModels());
 */
export const countingReadModels = (inner: ReadModels): CountingReadModels => {
  let count = 0;
  const counted = (rows: TenantReadModels): TenantReadModels => ({
    tenantId: rows.tenantId,
    get: (collection, key) => {
      count += 1;
      return rows.get(collection, key);
    },
    list: (query) => {
      count += 1;
      return rows.list(query);
    },
    commit: (commit) => rows.commit(commit),
    checkpoint: (name) => rows.checkpoint(name),
    dropCollection: (collection) => rows.dropCollection(collection),
    dropCheckpoint: (name) => rows.dropCheckpoint(name),
  });
  return {
    readModels: {
      forTenant: async (tenantId) => counted(await inner.forTenant(tenantId)),
      close: () => inner.close(),
    },
    reads: () => count,
  };
};
