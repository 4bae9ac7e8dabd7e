import type { Reach } from '@kaoping/nest-platform';
import { spelled } from '../../cycles/result/spelled.ts';
import type { ReviewMeeting, ReviewMeetingPage } from '../../generated/graphql.ts';
import type { RowPage } from '../../live-page.ts';
import type { ReviewMeetingHeld } from '../decider/review-meeting.events.ts';
import type { MeetingRow } from './review-meeting.row.ts';

/** A page of meetings in the shape of the public schema: of each, what concerns the units that somebody reaches. */
export const meetingPageOf = (
  { rows, nextCursor }: RowPage<MeetingRow>,
  reach: Reach,
): ReviewMeetingPage => ({
  meetings: rows.map((row) => meetingOf(row, reach)).filter(({ units }) => units.length > 0),
  ...(nextCursor !== undefined && { nextCursor }),
});

const meetingOf = (row: MeetingRow, reach: Reach): ReviewMeeting => {
  const { meetingId, status, called, held, cancelledBecause } = row;
  const units = called.units.filter((unit) => reach.covers(unit));
  const reached = new Set(units.map(({ organisationId }) => organisationId));
  return {
    id: meetingId,
    ...(called.cycleId !== undefined && { cycleId: called.cycleId }),
    period: spelled(called.period),
    on: called.on,
    about: called.about,
    status: spelled(status),
    units: units.map(({ organisationId, name }) => ({ organisationId, name })),
    ...heldPart(held, ({ organisationId }) => reached.has(organisationId)),
    ...(cancelledBecause !== undefined && { cancelledBecause }),
  };
};

const heldPart = (
  held: ReviewMeetingHeld['data'] | undefined,
  isReached: (named: { readonly organisationId: string }) => boolean,
): Pick<
  ReviewMeeting,
  'heldOn' | 'reviewed' | 'planned' | 'participants' | 'selfCriticism' | 'weakPoints' | 'marks'
> => {
  if (!held) return { participants: [], weakPoints: [], marks: [] };
  const { heldOn, reviewed, planned, participants, selfCriticism, weakPoints, marks } = held;
  return {
    heldOn,
    reviewed,
    planned,
    participants,
    ...(selfCriticism && isReached(selfCriticism) && { selfCriticism }),
    weakPoints: weakPoints.filter(isReached).map(({ unit: _, ...point }) => point),
    marks: marks.filter(isReached).map(({ entryId: _, ...mark }) => mark),
  };
};
