import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryReviewMeetingsArgs, ReviewMeetingPage } from '../../generated/graphql.ts';
import { livePage, pageRequestOf } from '../../live-page.ts';
import { REVIEW_MEETING_LIST } from './review-meeting-list.token.ts';
import { meetingPageOf } from './review-meeting-page.ts';
import { ALL_MEETINGS, MEETING_TABLE, type MeetingRow } from './review-meeting.row.ts';

const ROLES = ['officer', 'recorder', 'reviewer', 'auditor'] as const;

@Resolver('ReviewMeetingPage')
@Allow(...ROLES)
export class ReviewMeetingListResolver {
  constructor(@Inject(REVIEW_MEETING_LIST) private readonly lists: ProjectionsByTenant) {}

  @Query('reviewMeetings')
  async reviewMeetings(
    @Request() request: RequestContext,
    @Args() wish: QueryReviewMeetingsArgs,
  ): Promise<ReviewMeetingPage> {
    const identity = request.identity();
    const where = { table: MEETING_TABLE, index: 'all', equals: ALL_MEETINGS };
    const page = await livePage<MeetingRow>(this.lists, identity.tenantId, where, pageRequestOf(wish));
    return meetingPageOf(page, reachOf(identity, ROLES));
  }
}
