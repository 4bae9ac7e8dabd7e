import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { GroupProgressResolver } from './group-progress.resolver.ts';
import {
  REPORTED_PROGRESS,
  reportedProgressListProjection,
} from './reported-progress-list/reported-progress-list.projection.ts';
import { SubsidiaryProgressResolver } from './subsidiary-progress.resolver.ts';

/** What subsidiaries reported to their headquarters of how far their assessments are. */
@Module({
  providers: [
    SubsidiaryProgressResolver,
    GroupProgressResolver,
    liveProjection(REPORTED_PROGRESS, reportedProgressListProjection),
  ],
})
export class ReportedProgressModule {}
