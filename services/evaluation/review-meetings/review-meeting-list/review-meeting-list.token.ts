/** The injection token of the live lists of review meetings of all tenants. */
export const REVIEW_MEETING_LIST = Symbol('ReviewMeetingList');
