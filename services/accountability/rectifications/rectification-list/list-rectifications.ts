import type { DocumentPage, LiveProjection } from '@kaoping/event-sourcing';
import type { RectificationListQuery } from './rectification-list.query.ts';
import { RECTIFICATION_TABLE, type RectificationRow } from './rectification.row.ts';

/** How long a list waits for what was just written, in milliseconds. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** A page of rectifications, without those that lie outside of what the asker is responsible for. */
export const listRectifications = async (
  live: LiveProjection,
  { reach, page }: RectificationListQuery,
): Promise<DocumentPage<RectificationRow>> => {
  const { organisationId, first, after, atLeastPosition = 0 } = page;
  await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  const found = await live.list<RectificationRow>(RECTIFICATION_TABLE, {
    limit: first,
    ...(after !== undefined && { cursor: after }),
    ...(organisationId !== undefined && { where: { index: 'organisation', equals: organisationId } }),
  });
  return { ...found, documents: found.documents.filter(({ data }) => reach.covers(data.organisation)) };
};
