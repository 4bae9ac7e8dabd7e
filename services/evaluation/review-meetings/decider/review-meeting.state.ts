import type { ProposedEvent } from '@kaoping/event-sourcing';
import { MeetingUnknown } from './review-meeting.errors.ts';
import type { ReviewMeetingCalled, ReviewMeetingEvent, ReviewMeetingHeld } from './review-meeting.events.ts';

/** A meeting that was called; plain JSON, so that it can be a snapshot. */
export interface CalledMeeting {
  readonly status: 'called' | 'held' | 'cancelled';
  readonly called: ReviewMeetingCalled['data'];
  readonly held?: ReviewMeetingHeld['data'];
  readonly cancelledBecause?: string;
  /** The commands that were carried out. */
  readonly doneBy: readonly string[];
}

/** What is so about a review meeting. */
export type ReviewMeeting = { readonly status: 'absent' } | CalledMeeting;

/** Before anything happened. */
export const initialReviewMeeting: ReviewMeeting = { status: 'absent' };

/** @throws {MeetingUnknown} when nobody called it. */
export const requireMeeting = (meeting: ReviewMeeting, meetingId: string): CalledMeeting => {
  if (meeting.status === 'absent') throw new MeetingUnknown(meetingId);
  return meeting;
};

/** Folds one event into the meeting. */
export const evolveReviewMeeting = (
  meeting: ReviewMeeting,
  event: ProposedEvent<ReviewMeetingEvent>,
): ReviewMeeting => {
  if (event.type === 'ReviewMeetingCalled') {
    return { status: 'called', called: event.data, doneBy: [event.causationId] };
  }
  if (meeting.status === 'absent') return meeting;
  const state = { ...meeting, doneBy: [...meeting.doneBy, event.causationId] };
  switch (event.type) {
    case 'ReviewMeetingHeld':
      return { ...state, status: 'held', held: event.data };
    case 'ReviewMeetingCancelled':
      return { ...state, status: 'cancelled', cancelledBecause: event.data.reason };
    case 'MeetingMarkCorrected': {
      const { mark } = event.data;
      const { held } = state;
      if (!held) return state;
      const marks = held.marks.map((one) => (one.entryId === mark.entryId ? mark : one));
      return { ...state, held: { ...held, marks } };
    }
  }
};
