import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { GroupFollowUpResolver } from './group-follow-up.resolver.ts';
import {
  REPORTED_FOLLOW_UPS,
  reportedFollowUpListProjection,
} from './reported-follow-up-list/reported-follow-up-list.projection.ts';
import { SubsidiaryFollowUpResolver } from './subsidiary-follow-up.resolver.ts';

/** What subsidiaries reported to their headquarters of how they follow up their results. */
@Module({
  providers: [
    SubsidiaryFollowUpResolver,
    GroupFollowUpResolver,
    liveProjection(REPORTED_FOLLOW_UPS, reportedFollowUpListProjection),
  ],
})
export class ReportedFollowUpsModule {}
