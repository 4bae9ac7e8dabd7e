import type { DataOf, tenantDescribed } from '@kaoping/contracts';
import { tenantId, type ReadModels, type TenantId, type TenantReadModels } from '@kaoping/event-sourcing';

const COLLECTION = 'accountability-headquarters';
const OWN = 'own';

/** How often the row is tried again that somebody else wrote first. */
const CONFLICT_RETRY_LIMIT = 8;

/** How the enterprise stands in its group. */
interface OwnStanding {
  readonly headquarters?: string;
  readonly state: DataOf<typeof tenantDescribed>['state'];
  /** Position in the ledger that said it: the later one holds. */
  readonly sequence: number;
}

/** Those that report to their headquarters. */
const REPORTING: readonly OwnStanding['state'][] = ['active', 'suspended', 'leaving'];

/** The headquarters that an enterprise reports to; undefined for one that belongs to no group. */
export const headquartersOf = async (
  readModels: ReadModels,
  tenant: TenantId,
): Promise<TenantId | undefined> => {
  const row = (await (await readModels.forTenant(tenant)).get<OwnStanding>(COLLECTION, OWN))?.data;
  if (row?.headquarters === undefined || !REPORTING.includes(row.state)) return undefined;
  return tenantId(row.headquarters);
};

/** Keeps what was said last: what comes late, twice or out of order leaves the same row. */
export const keepStanding = async (rows: TenantReadModels, said: OwnStanding): Promise<void> => {
  for (let conflicts = 0; ; conflicts += 1) {
    try {
      await putStanding(rows, said);
      return;
    } catch (error) {
      const isConflict = error instanceof Error && error.name === 'VersionConflict';
      if (!isConflict || conflicts >= CONFLICT_RETRY_LIMIT) throw error;
    }
  }
};

const putStanding = async (rows: TenantReadModels, data: OwnStanding): Promise<void> => {
  const stored = await rows.get<OwnStanding>(COLLECTION, OWN);
  if (stored && stored.data.sequence >= data.sequence) return;
  const put = {
    kind: 'put',
    collection: COLLECTION,
    key: OWN,
    expectedVersion: stored?.version ?? 0,
    data,
  } as const;
  await rows.commit({ changes: [put] });
};
