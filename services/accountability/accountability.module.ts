import { Module } from '@nestjs/common';
import { AwardsModule } from './awards/awards.module.ts';
import { ConsequencesModule } from './consequences/consequences.module.ts';
import { PostLinkageModule } from './post-linkage/post-linkage.module.ts';
import { RecordsOfOfficeModule } from './records-of-office/records-of-office.module.ts';
import { BansModule } from './bans/bans.module.ts';
import { FollowUpTasksModule } from './follow-up-tasks/follow-up-tasks.module.ts';
import { RectificationsModule } from './rectifications/rectifications.module.ts';
import { ReportedFollowUpsModule } from './reported-follow-ups/reported-follow-ups.module.ts';
import { UnitResultsModule } from './unit-results/unit-results.module.ts';
import { WarningsModule } from './warnings/warnings.module.ts';

/** What follows from an assessment. The stores behind it come from the composition root. */
@Module({
  imports: [
    // One feature a line.
    UnitResultsModule,
    ConsequencesModule,
    BansModule,
    FollowUpTasksModule,
    AwardsModule,
    PostLinkageModule,
    RecordsOfOfficeModule,
    RectificationsModule,
    WarningsModule,
    ReportedFollowUpsModule,
  ],
})
export class AccountabilityModule {}
