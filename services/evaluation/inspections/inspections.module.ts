import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AnswerFindingHandler } from './answer-finding/answer-finding.handler.ts';
import { BeginInspectionHandler } from './begin-inspection/begin-inspection.handler.ts';
import { CancelInspectionHandler } from './cancel-inspection/cancel-inspection.handler.ts';
import { ConcludeInspectionHandler } from './conclude-inspection/conclude-inspection.handler.ts';
import { CorrectInspectionMarksHandler } from './correct-inspection-marks/correct-inspection-marks.handler.ts';
import { InspectionGate } from './inspection-gate.ts';
import { InspectionListHandler, MergeProposalsHandler } from './inspection-list/inspection-list.handler.ts';
import { inspectionListProjection } from './inspection-list/inspection-list.projection.ts';
import { InspectionListReader } from './inspection-list/inspection-list.reader.ts';
import { InspectionListResolver } from './inspection-list/inspection-list.resolver.ts';
import { INSPECTION_LIST } from './inspection-list/inspection-list.rows.ts';
import { InspectionPlansResolver } from './inspection-plans.resolver.ts';
import { InspectionQueryHandler } from './inspection-view/inspection-query.handler.ts';
import { InspectionResolver } from './inspection-view/inspection.resolver.ts';
import { InspectionWorkResolver } from './inspection-work.resolver.ts';
import { PlanInspectionHandler } from './plan-inspection/plan-inspection.handler.ts';
import { RecordFindingHandler } from './record-finding/record-finding.handler.ts';
import { WithdrawFindingHandler } from './withdraw-finding/withdraw-finding.handler.ts';

/** Inspections with their findings. */
@Module({
  imports: [CqrsModule],
  providers: [
    PlanInspectionHandler,
    BeginInspectionHandler,
    RecordFindingHandler,
    AnswerFindingHandler,
    WithdrawFindingHandler,
    ConcludeInspectionHandler,
    CorrectInspectionMarksHandler,
    CancelInspectionHandler,
    InspectionListHandler,
    MergeProposalsHandler,
    InspectionQueryHandler,
    InspectionListReader,
    InspectionGate,
    InspectionPlansResolver,
    InspectionWorkResolver,
    InspectionListResolver,
    InspectionResolver,
    liveProjection(INSPECTION_LIST, inspectionListProjection),
  ],
})
export class InspectionsModule {}
