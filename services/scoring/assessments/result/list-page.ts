import { AssessmentCursorRefused } from '../decider/assessment.errors.ts';

/** How many items a page holds where nobody says, and at the most. */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

/** Which page of a list is meant. */
export interface WantedPage {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page of a list; without `nextCursor` it is the last. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/** How many items a page may hold. */
export const pageSizeOf = ({ first }: WantedPage): number =>
  Math.min(Math.max(first ?? PAGE_SIZE, 1), PAGE_LIMIT);

/**
 * One page of a list that stays as it is for a ledger position.
 *
 * @throws {AssessmentCursorRefused} when the cursor is none of this list.
 */
export const listPage = <Item>(items: readonly Item[], wanted: WantedPage): ListPage<Item> => {
  const { after } = wanted;
  if (after != null && !/^\d{1,9}$/u.test(after)) throw new AssessmentCursorRefused(after);
  const start = after == null ? 0 : parseInt(after, 10);
  const end = start + pageSizeOf(wanted);
  return { items: items.slice(start, end), ...(end < items.length && { nextCursor: String(end) }) };
};
