import { Module } from '@nestjs/common';
import { BansModule } from './bans/bans.module.ts';
import { RectificationsModule } from './rectifications/rectifications.module.ts';
import { UnitResultsModule } from './unit-results/unit-results.module.ts';

/** What follows from an assessment. The stores behind it come from the composition root. */
@Module({
  imports: [
    // One feature a line.
    UnitResultsModule,
    BansModule,
    RectificationsModule,
  ],
})
export class AccountabilityModule {}
