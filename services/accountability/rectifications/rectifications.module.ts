import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AcceptFixHandler } from './accept-fix/accept-fix.handler.ts';
import { AssignRectificationHandler } from './assign-rectification/assign-rectification.handler.ts';
import { DropRectificationHandler } from './drop-rectification/drop-rectification.handler.ts';
import { ExtendRectificationHandler } from './extend-rectification/extend-rectification.handler.ts';
import { ListProblemHandler } from './list-problem/list-problem.handler.ts';
import { PlanMeasureHandler } from './plan-measure/plan-measure.handler.ts';
import { PromptDeficitHandler } from './prompt-deficit/prompt-deficit.handler.ts';
import { RecordRevisitHandler } from './record-revisit/record-revisit.handler.ts';
import { RectificationChangesResolver } from './rectification-changes.resolver.ts';
import { RectificationChecksResolver } from './rectification-checks.resolver.ts';
import { RectificationGate } from './rectification-gate.ts';
import { RectificationCountsHandler } from './rectification-list/rectification-counts.handler.ts';
import { RectificationListHandler } from './rectification-list/rectification-list.handler.ts';
import { rectificationListProjection } from './rectification-list/rectification-list.projection.ts';
import { RECTIFICATION_LIST } from './rectification-list/rectification.row.ts';
import { RectificationHandler } from './rectification-view/rectification.handler.ts';
import { RectificationResolver } from './rectification.resolver.ts';
import { ReportFixHandler } from './report-fix/report-fix.handler.ts';
import { SendBackFixHandler } from './send-back-fix/send-back-fix.handler.ts';

/** Problems that are to be put right: planned, fixed, checked by somebody else, and visited again. */
@Module({
  imports: [CqrsModule],
  providers: [
    RectificationGate,
    ListProblemHandler,
    PromptDeficitHandler,
    AssignRectificationHandler,
    PlanMeasureHandler,
    ReportFixHandler,
    AcceptFixHandler,
    SendBackFixHandler,
    RecordRevisitHandler,
    ExtendRectificationHandler,
    DropRectificationHandler,
    RectificationListHandler,
    RectificationCountsHandler,
    RectificationHandler,
    RectificationChangesResolver,
    RectificationChecksResolver,
    RectificationResolver,
    liveProjection(RECTIFICATION_LIST, rectificationListProjection),
  ],
})
export class RectificationsModule {}
