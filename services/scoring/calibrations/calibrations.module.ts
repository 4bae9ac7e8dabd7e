import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AssessmentsModule } from '../assessments/assessments.module.ts';
import { PeerGroupGate } from '../peer-group-gate.ts';
import { ApproveCalibrationHandler } from './approve-calibration/approve-calibration.handler.ts';
import { CalibrationChangesResolver } from './calibration-changes.resolver.ts';
import { CalibrationListHandler } from './calibration-list/calibration-list.handler.ts';
import { CalibrationListResolver } from './calibration-list/calibration-list.resolver.ts';
import { ProposeCalibrationHandler } from './propose-calibration/propose-calibration.handler.ts';
import { RefuseCalibrationHandler } from './refuse-calibration/refuse-calibration.handler.ts';
import { ReverseCalibrationHandler } from './reverse-calibration/reverse-calibration.handler.ts';
import { UncalibratedRankingResolver } from './uncalibrated-ranking-view/uncalibrated-ranking.resolver.ts';

/** Grades that two people agreed to change. */
@Module({
  imports: [CqrsModule, AssessmentsModule],
  providers: [
    ProposeCalibrationHandler,
    ApproveCalibrationHandler,
    RefuseCalibrationHandler,
    ReverseCalibrationHandler,
    CalibrationListHandler,
    CalibrationChangesResolver,
    CalibrationListResolver,
    UncalibratedRankingResolver,
    PeerGroupGate,
  ],
})
export class CalibrationsModule {}
