import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { UnitGate } from '../unit-gate.ts';
import { CallReviewMeetingHandler } from './call-review-meeting/call-review-meeting.handler.ts';
import { CancelReviewMeetingHandler } from './cancel-review-meeting/cancel-review-meeting.handler.ts';
import { CorrectMeetingMarkHandler } from './correct-meeting-mark/correct-meeting-mark.handler.ts';
import { HoldReviewMeetingHandler } from './hold-review-meeting/hold-review-meeting.handler.ts';
import { MeetingChangesResolver } from './meeting-changes.resolver.ts';
import { MeetingGate } from './meeting-gate.ts';
import { reviewMeetingListProjection } from './review-meeting-list/review-meeting-list.projection.ts';
import { ReviewMeetingListResolver } from './review-meeting-list/review-meeting-list.resolver.ts';
import { REVIEW_MEETING_LIST } from './review-meeting-list/review-meeting-list.token.ts';

/** Review meetings: the last period reviewed, the next planned, the last one heard. */
@Module({
  imports: [CqrsModule],
  providers: [
    UnitGate,
    MeetingGate,
    CallReviewMeetingHandler,
    HoldReviewMeetingHandler,
    CorrectMeetingMarkHandler,
    CancelReviewMeetingHandler,
    MeetingChangesResolver,
    ReviewMeetingListResolver,
    liveProjection(REVIEW_MEETING_LIST, reviewMeetingListProjection),
  ],
})
export class ReviewMeetingsModule {}
