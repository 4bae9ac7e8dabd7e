import type { ProjectionsByTenant, TenantId } from '@kaoping/event-sourcing';

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** How many rows a page holds where nobody says, and at the most. */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

/** Which page of a list is meant. */
export interface PageRequest {
  readonly after?: string;
  readonly first?: number;
  /** Waits until everything up to this position is in it. */
  readonly atLeastPosition?: number;
}

/** Rows by one of their indexes. */
export interface Listed {
  readonly table: string;
  readonly index: string;
  readonly equals: string;
}

/** A page of rows; without `nextCursor` it is the last. A page that is narrowed afterwards keeps its cursor. */
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

/** Reads one page of a tenant's live rows; at most 500 rows. */
export const livePage = async <Row>(
  projections: ProjectionsByTenant,
  tenantId: TenantId,
  { table, index, equals }: Listed,
  { after, first = PAGE_SIZE, atLeastPosition }: PageRequest,
): Promise<RowPage<Row>> => {
  const live = await projections.of(tenantId);
  if (atLeastPosition !== undefined)
    await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  const { documents, nextCursor } = await live.list<Row>(table, {
    where: { index, equals },
    limit: Math.min(Math.max(first, 1), PAGE_LIMIT),
    ...(after !== undefined && { cursor: after }),
  });
  return { rows: documents.map(({ data }) => data), ...(nextCursor !== undefined && { nextCursor }) };
};
