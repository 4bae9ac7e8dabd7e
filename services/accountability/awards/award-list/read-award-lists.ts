import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { reachOf, type Role } from '@kaoping/nest-platform';
import { reachablePage, type RowPage } from '../../reachable-page.ts';
import { AwardListUnknown } from '../decider/award-list.errors.ts';
import type { AwardListQuery, AwardListsQuery, AwardNomineesQuery } from './award-list.query.ts';
import {
  AWARD_LIST_TABLE,
  AWARD_NOMINEE_TABLE,
  type AwardListRow,
  type AwardNomineeRow,
} from './award-list.rows.ts';

/** Those who read lists. */
const AWARD_READERS: readonly Role[] = ['officer', 'recorder', 'reviewer', 'auditor'];

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** A page of lists: that there is one is no secret among those who read lists. */
export const readLists = (
  projections: ProjectionsByTenant,
  { identity, asked }: AwardListsQuery,
): Promise<RowPage<AwardListRow>> => {
  const { year } = asked;
  const where = year === undefined ? { index: 'all', equals: 'all' } : { index: 'year', equals: year };
  const wanted = { table: AWARD_LIST_TABLE, where, keep: () => true };
  return reachablePage<AwardListRow>(projections, identity.tenantId, wanted, asked);
};

/** One list. @throws {AwardListUnknown} */
export const readList = async (
  projections: ProjectionsByTenant,
  { identity, asked }: AwardListQuery,
): Promise<AwardListRow> => {
  const { listId, atLeastPosition = 0 } = asked;
  const live = await projections.of(identity.tenantId);
  await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  const row = await live.get<AwardListRow>(AWARD_LIST_TABLE, listId);
  if (!row) throw new AwardListUnknown(listId);
  return row;
};

/**
 * Those on a list: of one that is shown or final every reader sees who is on it, without what spoke against others; all
 * of it is seen within reach.
 */
export const readNominees = async (
  projections: ProjectionsByTenant,
  { identity, asked }: AwardNomineesQuery,
): Promise<RowPage<AwardNomineeRow>> => {
  const list = await readList(projections, { identity, asked });
  const isShown = list.status === 'publicised' || list.status === 'finalised';
  const reach = reachOf(identity, AWARD_READERS);
  const isInReach = ({ places }: AwardNomineeRow): boolean => reach.isWhole || places.some(reach.covers);
  const keep = (row: AwardNomineeRow): boolean => isInReach(row) || (isShown && PUBLIC.includes(row.status));
  const wanted = {
    table: AWARD_NOMINEE_TABLE,
    where: { index: 'list', equals: asked.listId },
    keep,
  };
  const page = await reachablePage(projections, identity.tenantId, wanted, asked);
  return { ...page, rows: page.rows.map((row) => (isInReach(row) ? row : shownToAll(row))) };
};

/** Without what spoke against somebody who was kept all the same. */
const shownToAll = ({ reason: _, ...row }: AwardNomineeRow): AwardNomineeRow => ({ ...row, grounds: [] });

const PUBLIC: readonly AwardNomineeRow['status'][] = ['nominated', 'awarded', 'kept'];
