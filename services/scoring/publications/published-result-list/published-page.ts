import type { DocumentQuery, LiveProjection, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { reachOf, type Reach } from '@kaoping/nest-platform';
import type { PublishedResultListQuery, PublishedResultsWish } from './published-result-list.query.ts';
import {
  periodKey,
  PUBLISHED_TABLES,
  type PublishedPlacesRow,
  type PublishedRankingRow,
  type PublishedUnitRow,
} from './published-result-list.rows.ts';

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** How many rows a page holds where nobody says, and at the most. */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

/** A page of published rankings; without `nextCursor` it is the last. */
export interface PublishedPage {
  readonly rows: readonly PublishedRankingRow[];
  readonly nextCursor?: string;
}

/** Reads one page. What is found by one condition is narrowed by the others and by what the reader reaches. */
export const publishedPage = async (
  lists: ProjectionsByTenant,
  { identity, roles, wish }: Pick<PublishedResultListQuery, 'identity' | 'roles' | 'wish'>,
): Promise<PublishedPage> => {
  const list = await lists.of(identity.tenantId);
  const { atLeastPosition } = wish;
  if (atLeastPosition !== undefined)
    await list.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  const { rows, nextCursor } = await found(list, wish);
  const reach = reachOf(identity, roles);
  const seen: PublishedRankingRow[] = [];
  for (const row of rows.filter((each) => isWished(each, wish)))
    if (await isSeen(list, row, reach)) seen.push(row);
  return { rows: seen, ...(nextCursor !== undefined && { nextCursor }) };
};

const found = async (list: LiveProjection, wish: PublishedResultsWish): Promise<PublishedPage> => {
  const { first = PAGE_SIZE, after, organisationId } = wish;
  const page = {
    limit: Math.min(Math.max(first, 1), PAGE_LIMIT),
    ...(after !== undefined && { cursor: after }),
  };
  if (organisationId === undefined) {
    const narrowed = whereOf(wish);
    const { documents, nextCursor } = await list.list<PublishedRankingRow>(PUBLISHED_TABLES.rankings, {
      ...page,
      ...(narrowed && { where: narrowed }),
    });
    return { rows: documents.map(({ data }) => data), ...(nextCursor !== undefined && { nextCursor }) };
  }
  const where = { index: 'organisation', equals: organisationId };
  const units = await list.list<PublishedUnitRow>(PUBLISHED_TABLES.units, { ...page, where });
  const rows = await Promise.all(
    units.documents.map(({ data }) =>
      list.get<PublishedRankingRow>(PUBLISHED_TABLES.rankings, data.rankingId),
    ),
  );
  const { nextCursor } = units;
  return { rows: rows.flatMap((row) => row ?? []), ...(nextCursor !== undefined && { nextCursor }) };
};

/** The condition that leaves the fewest. */
const whereOf = ({
  periodKind,
  period,
  peerGroup,
  schemeId,
}: PublishedResultsWish): DocumentQuery['where'] => {
  if (periodKind !== undefined && period !== undefined)
    return { index: 'period', equals: periodKey({ kind: periodKind, label: period }) };
  if (peerGroup !== undefined) return { index: 'peerGroup', equals: peerGroup };
  return schemeId === undefined ? undefined : { index: 'scheme', equals: schemeId };
};

const isWished = (
  { period, peerGroup, schemeId }: PublishedRankingRow,
  wish: PublishedResultsWish,
): boolean =>
  isOrAny(wish.periodKind, period.kind) &&
  isOrAny(wish.period, period.label) &&
  isOrAny(wish.peerGroup, peerGroup.key) &&
  isOrAny(wish.schemeId, schemeId);

const isOrAny = (wished: string | undefined, found: string): boolean =>
  wished === undefined || wished === found;

const isSeen = async (
  list: LiveProjection,
  { rankingId }: PublishedRankingRow,
  reach: Reach,
): Promise<boolean> => {
  if (reach.isWhole) return true;
  const row = await list.get<PublishedPlacesRow>(PUBLISHED_TABLES.places, rankingId);
  return row?.places.some((place) => reach.covers(place)) === true;
};
