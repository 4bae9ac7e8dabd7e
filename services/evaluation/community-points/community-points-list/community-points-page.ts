import type { Reach } from '@kaoping/nest-platform';
import { compare, parseDecimal } from '@kaoping/scoring-engine';
import type { CommunityPoints, CommunityPointsPage } from '../../generated/graphql.ts';
import type { RowPage } from '../../live-page.ts';
import type { CommunityPointsRow } from './community-points.row.ts';

/** A page of communities in the shape of the public schema, as far as somebody reaches. */
export const communityPointsPageOf = (
  { rows, nextCursor }: RowPage<CommunityPointsRow>,
  reach: Reach,
): CommunityPointsPage => ({
  communities: rows
    .filter(({ community }) => reach.covers(community))
    .sort((one, other) => compare(parseDecimal(other.total), parseDecimal(one.total)))
    .map(communityOf),
  ...(nextCursor !== undefined && { nextCursor }),
});

const communityOf = ({ community, awards, year, total, countedIn }: CommunityPointsRow): CommunityPoints => ({
  organisationId: community.organisationId,
  organisationName: community.name,
  year,
  total,
  awards,
  ...(countedIn !== undefined && { countedIn }),
});
