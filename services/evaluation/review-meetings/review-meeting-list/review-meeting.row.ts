import type { CalledMeeting } from '../decider/review-meeting.state.ts';

/** The table of the list of meetings. */
export const MEETING_TABLE = 'meetings';

/** The value of the index `all`, under which every meeting stands. */
export const ALL_MEETINGS = 'all';

/** A meeting as it stands. */
export type MeetingRow = Omit<CalledMeeting, 'doneBy'> & { readonly meetingId: string };
