import { Module } from '@nestjs/common';
import { RectificationsModule } from './rectifications/rectifications.module.ts';

/** What follows from an assessment. The stores behind it come from the composition root. */
@Module({ imports: [RectificationsModule] })
export class AccountabilityModule {}
