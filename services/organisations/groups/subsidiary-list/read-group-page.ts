import { PAGE_LIMIT, type DocumentPage, type LiveProjection } from '@kaoping/event-sourcing';
import { SubsidiaryPageSizeOutside } from '../decider/subsidiary.errors.ts';
import type { GroupPage } from './subsidiary-list.query.ts';

/** How long a query waits for the list to catch up, in milliseconds. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** Reads a page from the live list. */
export const readGroupPage = async <Row>(
  projection: LiveProjection,
  table: string,
  { first, after, atLeastPosition = 0 }: GroupPage,
): Promise<DocumentPage<Row>> => {
  if (first < 1 || first > PAGE_LIMIT) throw new SubsidiaryPageSizeOutside(PAGE_LIMIT);
  await projection.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  return projection.list<Row>(table, { limit: first, ...(after !== undefined && { cursor: after }) });
};
