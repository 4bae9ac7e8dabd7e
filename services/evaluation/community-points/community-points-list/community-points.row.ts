import type { CommunityPoints } from '../decider/community-points.state.ts';

/** The table of the standings. */
export const COMMUNITY_POINTS_TABLE = 'communities';

/** A community in a year; the total is a decimal as text. */
export type CommunityPointsRow = Required<Pick<CommunityPoints, 'community' | 'awards'>> & {
  readonly pointsId: string;
  readonly year: string;
  readonly total: string;
  readonly countedIn?: string;
};
