import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { ReviewMeetingEvent } from '../decider/review-meeting.events.ts';
import { evolveReviewMeeting, initialReviewMeeting } from '../decider/review-meeting.state.ts';
import { ALL_MEETINGS, MEETING_TABLE, type MeetingRow } from './review-meeting.row.ts';

/** Keeps every review meeting as it stands. */
export const reviewMeetingListProjection: Projection = {
  name: 'review-meeting-list',
  version: 1,
  categories: ['review-meeting'],
  tables: [MEETING_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<ReviewMeetingEvent>;
      const meetingId = event.stream.id;
      const present = await rows.get<MeetingRow>(MEETING_TABLE, meetingId);
      const meeting = evolveReviewMeeting(present ? { ...present, doneBy: [] } : initialReviewMeeting, event);
      if (meeting.status === 'absent') continue;
      const { doneBy: _, ...kept } = meeting;
      const row: MeetingRow = { ...kept, meetingId };
      rows.put(MEETING_TABLE, meetingId, row, { all: ALL_MEETINGS });
    }
  },
};
