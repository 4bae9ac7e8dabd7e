import type { PutDocument, StoredDocument, TenantReadModels } from '@kaoping/event-sourcing';
import { BY_ORGANISATION } from './result-rows.ts';

/** Rows in one commit: while it is written the process answers nobody. */
const BATCH_SIZE = 500;

/** A row as it is read before it is written again. */
export interface Place<Row> {
  readonly collection: string;
  readonly key: string;
  readonly stored: StoredDocument<Row> | undefined;
}

/** Reads a row that is to be written. */
export const placeOf = async <Row>(
  rows: TenantReadModels,
  collection: string,
  key: string,
): Promise<Place<Row>> => ({ collection, key, stored: await rows.get<Row>(collection, key) });

/** Writes a row, unless somebody wrote it since it was read; listed by its organisation where it has one. */
export const putRow = <Row>(
  { collection, key, stored }: Place<Row>,
  data: Row,
  organisationId?: string,
): PutDocument => ({
  ...{ kind: 'put', collection, key, expectedVersion: stored?.version ?? 0, data },
  ...(organisationId !== undefined && { indexes: { [BY_ORGANISATION]: organisationId } }),
});

type Changes = Parameters<TenantReadModels['commit']>[0]['changes'];

/** Writes many rows, some at a time: what comes last is visible last. */
export const commitInBatches = async (rows: TenantReadModels, changes: Changes): Promise<void> => {
  for (let start = 0; start < changes.length; start += BATCH_SIZE)
    await rows.commit({ changes: changes.slice(start, start + BATCH_SIZE) });
};

/** Puts revisions in order. */
export const byRevision = (
  one: { readonly revision: number },
  other: { readonly revision: number },
): number => one.revision - other.revision;
