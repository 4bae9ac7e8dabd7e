import type { DocumentQuery, ProjectionsByTenant, TenantId } from '@kaoping/event-sourcing';

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** How many rows a page holds where nobody says, and at the most. */
const PAGE_SIZE = 50;
const PAGE_LIMIT = 500;

/** How many rows are looked through for one page: a list of which little is to be seen ends a page early. */
const SCAN_LIMIT = 5_000;

/** Which page of a list is meant. */
export interface PageRequest {
  readonly after?: string;
  readonly first?: number;
  /** Waits until everything up to this position is in it. */
  readonly atLeastPosition?: number;
}

/** The rows of a table, by one of its indexes, that somebody may see and wants to. */
export interface Wanted<Row> {
  readonly table: string;
  readonly where: NonNullable<DocumentQuery['where']>;
  readonly keep: (row: Row) => boolean;
}

/** A page of rows; without `nextCursor` it is the last. A page may be short, even empty, and yet have a next one. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor?: string;
}

/** GraphQL says null for what is left out. */
export const pageRequestOf = ({
  after,
  first,
  atLeastPosition,
}: {
  readonly after?: string | null;
  readonly first?: number | null;
  readonly atLeastPosition?: number | null;
}): PageRequest => ({
  ...(after != null && { after }),
  ...(first != null && { first }),
  ...(atLeastPosition != null && { atLeastPosition }),
});

/** Reads one page of a tenant's live rows: at most 500 of those to keep, found among at most 5,000. */
export const reachablePage = async <Row>(
  projections: ProjectionsByTenant,
  tenantId: TenantId,
  { table, where, keep }: Wanted<Row>,
  { after, first = PAGE_SIZE, atLeastPosition }: PageRequest,
): Promise<RowPage<Row>> => {
  const live = await projections.of(tenantId);
  if (atLeastPosition !== undefined)
    await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  const size = Math.min(Math.max(first, 1), PAGE_LIMIT);
  const rows: Row[] = [];
  let cursor = after;
  for (let scanned = 0; rows.length < size && scanned < SCAN_LIMIT;) {
    const limit = size - rows.length;
    const page = await live.list<Row>(table, { where, limit, ...(cursor !== undefined && { cursor }) });
    rows.push(...page.documents.map(({ data }) => data).filter(keep));
    cursor = page.nextCursor;
    if (cursor === undefined) break;
    scanned += limit;
  }
  return { rows, ...(cursor !== undefined && { nextCursor: cursor }) };
};
