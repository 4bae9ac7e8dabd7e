import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DeliverDutyReportHandler } from './deliver-duty-report/deliver-duty-report.handler.ts';
import { DutyReportGate } from './duty-report-gate.ts';
import { DutyReportListHandler } from './duty-report-list/duty-report-list.handler.ts';
import { dutyReportListProjection } from './duty-report-list/duty-report-list.projection.ts';
import { DutyReportListResolver } from './duty-report-list/duty-report-list.resolver.ts';
import { DUTY_REPORT_LIST } from './duty-report-list/duty-report-list.rows.ts';
import { DutyReportReviewingResolver } from './duty-report-reviewing.resolver.ts';
import { DutyReportQueryHandler } from './duty-report-view/duty-report-query.handler.ts';
import { DutyReportResolver } from './duty-report-view/duty-report.resolver.ts';
import { DutyReportWritingResolver } from './duty-report-writing.resolver.ts';
import { ReviewDutyReportHandler } from './review-duty-report/review-duty-report.handler.ts';
import { SaveDutyReportHandler } from './save-duty-report/save-duty-report.handler.ts';
import { SendBackDutyReportHandler } from './send-back-duty-report/send-back-duty-report.handler.ts';
import { SubmitDutyReportHandler } from './submit-duty-report/submit-duty-report.handler.ts';
import { WithdrawReviewHandler } from './withdraw-review/withdraw-review.handler.ts';

/** Duty reports, and their reviews in three directions. */
@Module({
  imports: [CqrsModule],
  providers: [
    SaveDutyReportHandler,
    SubmitDutyReportHandler,
    SendBackDutyReportHandler,
    DeliverDutyReportHandler,
    ReviewDutyReportHandler,
    WithdrawReviewHandler,
    DutyReportListHandler,
    DutyReportQueryHandler,
    DutyReportGate,
    DutyReportWritingResolver,
    DutyReportReviewingResolver,
    DutyReportListResolver,
    DutyReportResolver,
    liveProjection(DUTY_REPORT_LIST, dutyReportListProjection),
  ],
})
export class DutyReportsModule {}
