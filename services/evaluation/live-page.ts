import { DomainError, PAGE_LIMIT, type ProjectionsByTenant, type TenantId } from '@kaoping/event-sourcing';

/** How long a reader waits for what it has just written, in milliseconds. */
const WAIT_MS = 3_000;

/** A page holds some rows, and not too many. */
export class PageLimitRefused extends DomainError {
  readonly code = 'PAGE.LIMIT_REFUSED';

  constructor(readonly given: number) {
    const limit = String(PAGE_LIMIT);
    super({
      en: `"limit" is ${String(given)}: ask for 1 to ${limit} rows a page.`,
      zh: `每页条数“limit”为 ${String(given)}：应为 1 至 ${limit}。`,
    });
  }
}

/** What a caller may say of a page. */
export interface PageWish {
  readonly limit?: number | null;
  readonly cursor?: string | null;
  /** From a receipt: what was written then is to be on the page. */
  readonly atLeastPosition?: number | null;
}

/** Some rows of a list, and where the next ones begin. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor?: string;
}

/** One page of a live list, by one value of one index. @throws {PageLimitRefused} */
export const livePage = async <Row>(
  lists: ProjectionsByTenant,
  tenantId: TenantId,
  { table, index, equals }: { readonly table: string; readonly index: string; readonly equals: string },
  { limit, cursor, atLeastPosition }: PageWish,
): Promise<Page<Row>> => {
  if (limit != null && (limit < 1 || limit > PAGE_LIMIT)) throw new PageLimitRefused(limit);
  const live = await lists.of(tenantId);
  if (atLeastPosition != null) await live.reached(atLeastPosition, AbortSignal.timeout(WAIT_MS));
  const { documents, nextCursor } = await live.list<Row>(table, {
    where: { index, equals },
    ...(limit != null && { limit }),
    ...(cursor != null && { cursor }),
  });
  return { rows: documents.map(({ data }) => data), ...(nextCursor !== undefined && { nextCursor }) };
};
