import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AssignRectificationHandler } from './assign-rectification/assign-rectification.handler.ts';
import { RectificationListHandler } from './rectification-list/rectification-list.handler.ts';
import { rectificationListProjection } from './rectification-list/rectification-list.projection.ts';
import { RECTIFICATION_LIST } from './rectification-list/rectification.row.ts';
import { RectificationResolver } from './rectification.resolver.ts';

/** Problems that are to be put right. */
@Module({
  imports: [CqrsModule],
  providers: [
    AssignRectificationHandler,
    RectificationListHandler,
    RectificationResolver,
    liveProjection(RECTIFICATION_LIST, rectificationListProjection),
  ],
})
export class RectificationsModule {}
