import type { DocumentPage, DocumentQuery, LiveProjection } from '@kaoping/event-sourcing';
import { poorGrounds } from '../result/rectification-standing.ts';
import type {
  PageWish,
  RectificationCountsQuery,
  RectificationFilter,
  RectificationListQuery,
} from './rectification-list.query.ts';
import {
  COUNT_TABLE,
  RECTIFICATION_TABLE,
  type RectificationCountRow,
  type RectificationRow,
} from './rectification.row.ts';

/** How long a list waits for what was just written, in milliseconds. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** How many rows a page holds at the most. */
const PAGE_LIMIT = 500;

/** A page of rectifications, without those that lie outside of what the asker is responsible for or asks about. */
export const listRectifications = async (
  live: LiveProjection,
  { reach, page, filter }: RectificationListQuery,
): Promise<DocumentPage<RectificationRow>> => {
  const narrowest = narrowestOf(filter);
  const found = await pageOf<RectificationRow>(live, RECTIFICATION_TABLE, page, narrowest);
  const wanted = found.documents.filter(
    ({ data }) => reach.covers(data.organisation) && isWanted(data, filter),
  );
  return { ...found, documents: wanted };
};

/** A page of the counts of units within reach. */
export const listCounts = async (
  live: LiveProjection,
  { reach, page }: RectificationCountsQuery,
): Promise<DocumentPage<RectificationCountRow>> => {
  const found = await pageOf<RectificationCountRow>(live, COUNT_TABLE, page);
  return { ...found, documents: found.documents.filter(({ data }) => reach.covers(data.organisation)) };
};

type Where = NonNullable<DocumentQuery['where']>;

const pageOf = async <Row>(
  live: LiveProjection,
  table: string,
  { first, after, atLeastPosition = 0 }: PageWish,
  where?: Where,
): Promise<DocumentPage<Row>> => {
  await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  return live.list<Row>(table, {
    limit: Math.min(Math.max(first, 1), PAGE_LIMIT),
    ...(after !== undefined && { cursor: after }),
    ...(where !== undefined && { where }),
  });
};

/** Rows are listed by one value; a unit has fewer than a cycle, and a cycle than a standing. */
const narrowestOf = ({ organisationId, cycleId, standing }: RectificationFilter): Where | undefined => {
  if (organisationId !== undefined) return { index: 'organisation', equals: organisationId };
  if (cycleId !== undefined) return { index: 'cycle', equals: cycleId };
  return standing === undefined ? undefined : { index: 'standing', equals: standing };
};

type Wish = (row: RectificationRow, filter: RectificationFilter) => boolean;

const WISHES: readonly Wish[] = [
  ({ organisation }, { organisationId }) =>
    organisationId === undefined || organisation.organisationId === organisationId,
  ({ source }, { cycleId }) => cycleId === undefined || source.cycleId === cycleId,
  (row, { standing }) => standing === undefined || row.standing === standing,
  (row, { isOverdue }) => isOverdue === undefined || (row.standing === 'overdue') === isOverdue,
  (row, { isPoor }) => isPoor === undefined || poorGrounds(row).length > 0 === isPoor,
  ({ status, revisitOn }, { revisitDueOn }) =>
    revisitDueOn === undefined ||
    (status === 'accepted' && revisitOn !== undefined && revisitOn <= revisitDueOn),
];

const isWanted: Wish = (row, filter) => WISHES.every((wish) => wish(row, filter));
