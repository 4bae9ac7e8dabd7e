/** How many rows a page holds where nobody says, and at the most: what a table shows without being endless. */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

/** Which page of a list is meant, as GraphQL says it. */
export interface WantedPage {
  readonly first?: number | null;
  /** The cursor of the page before. */
  readonly after?: string | null;
}

/** A page of rows; without `nextCursor` it is the last. */
interface PageOfRows<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor?: string;
}

/**
 * Cuts a page out of rows that are there already. A cursor is the key of the last row of a page; one that is not in
 * the rows any more begins anew, so that nobody misses a row.
 */
export const pageOfRows = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { first, after }: WantedPage,
): PageOfRows<Row> => {
  const size = Math.min(Math.max(first ?? PAGE_SIZE, 1), PAGE_LIMIT);
  const start = after == null ? 0 : rows.findIndex((row) => keyOf(row) === after) + 1;
  const page = rows.slice(start, start + size);
  const last = page.at(-1);
  const isMore = start + size < rows.length;
  return { rows: page, ...(isMore && last !== undefined && { nextCursor: keyOf(last) }) };
};
