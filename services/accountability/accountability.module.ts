import { Module } from '@nestjs/common';
import { AwardsModule } from './awards/awards.module.ts';
import { ConsequencesModule } from './consequences/consequences.module.ts';
import { PostLinkageModule } from './post-linkage/post-linkage.module.ts';
import { BansModule } from './bans/bans.module.ts';
import { RectificationsModule } from './rectifications/rectifications.module.ts';
import { UnitResultsModule } from './unit-results/unit-results.module.ts';

/** What follows from an assessment. The stores behind it come from the composition root. */
@Module({
  imports: [
    // One feature a line.
    UnitResultsModule,
    ConsequencesModule,
    BansModule,
    AwardsModule,
    PostLinkageModule,
    RectificationsModule,
  ],
})
export class AccountabilityModule {}
