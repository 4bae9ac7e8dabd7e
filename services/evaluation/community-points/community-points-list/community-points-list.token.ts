/** The injection token of the live points of communities, of all tenants. */
export const COMMUNITY_POINTS_LIST = Symbol('CommunityPointsList');
