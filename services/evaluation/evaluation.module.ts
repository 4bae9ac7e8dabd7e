import { Module } from '@nestjs/common';
import { BallotsModule } from './ballots/ballots.module.ts';
import { BusinessResultsModule } from './business-results/business-results.module.ts';
import { BurdenModule } from './burden/burden.module.ts';
import { CycleCalendarsModule } from './cycle-calendars/cycle-calendars.module.ts';
import { CyclesModule } from './cycles/cycles.module.ts';
import { EvidenceModule } from './evidence/evidence.module.ts';
import { FactsModule } from './facts/facts.module.ts';
import { GroupSelfAssessmentsModule } from './group-self-assessments/group-self-assessments.module.ts';
import { HandedDownSchemesModule } from './handed-down-schemes/handed-down-schemes.module.ts';
import { PublishedTablesModule } from './published-tables/published-tables.module.ts';
import { SchemesModule } from './schemes/schemes.module.ts';
import { SheetsModule } from './sheets/sheets.module.ts';
import { AdjustmentsModule } from './adjustments/adjustments.module.ts';
import { OverdueDeductionsModule } from './overdue-deductions/overdue-deductions.module.ts';
import { TargetLettersModule } from './target-letters/target-letters.module.ts';
import { InspectionsModule } from './inspections/inspections.module.ts';
import { VetoesModule } from './vetoes/vetoes.module.ts';
import { DutyReportsModule } from './duty-reports/duty-reports.module.ts';
import { AppealsModule } from './appeals/appeals.module.ts';
import { DailyRecordsModule } from './daily-records/daily-records.module.ts';
import { TopicsModule } from './topics/topics.module.ts';
import { ReviewMeetingsModule } from './review-meetings/review-meetings.module.ts';
import { RectificationIndicatorModule } from './rectification-indicator/rectification-indicator.module.ts';
import { ReportedProgressModule } from './reported-progress/reported-progress.module.ts';
import { CommunityPointsModule } from './community-points/community-points.module.ts';

/** The work of an assessment. The stores behind it come from the composition root. */
@Module({
  imports: [
    // One feature a line, in the order in which people meet them.
    SchemesModule,
    HandedDownSchemesModule,
    GroupSelfAssessmentsModule,
    CyclesModule,
    CycleCalendarsModule,
    EvidenceModule,
    FactsModule,
    TargetLettersModule,
    BurdenModule,
    TopicsModule,
    ReviewMeetingsModule,
    CommunityPointsModule,
    SheetsModule,
    AdjustmentsModule,
    OverdueDeductionsModule,
    VetoesModule,
    AppealsModule,
    BallotsModule,
    InspectionsModule,
    BusinessResultsModule,
    PublishedTablesModule,
    DutyReportsModule,
    DailyRecordsModule,
    RectificationIndicatorModule,
    ReportedProgressModule,
  ],
  // Due work adds up the burden of a month.
  exports: [BurdenModule],
})
export class EvaluationModule {}
