import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AssessmentsModule } from '../assessments/assessments.module.ts';
import { ApprovePayRunHandler } from './approve-pay-run/approve-pay-run.handler.ts';
import { ArrangeStaffRulesHandler } from './arrange-staff-rules/arrange-staff-rules.handler.ts';
import { EnterPersonalFactorsHandler } from './enter-personal-factors/enter-personal-factors.handler.ts';
import { ImportPayBasesHandler } from './import-pay-bases/import-pay-bases.handler.ts';
import { OpenDifferenceRunHandler } from './open-difference-run/open-difference-run.handler.ts';
import { OpenPayRunHandler } from './open-pay-run/open-pay-run.handler.ts';
import { PayPreviewHandler } from './pay-preview-view/pay-preview.handler.ts';
import { PayPreviewResolver } from './pay-preview-view/pay-preview.resolver.ts';
import { PayRunChangesResolver } from './pay-run-changes.resolver.ts';
import { OwnPayHandler, PayRunListHandler } from './pay-run-list/pay-run-list.handler.ts';
import { payRunListProjection } from './pay-run-list/pay-run-list.projection.ts';
import { PayRunListReader } from './pay-run-list/pay-run-list.reader.ts';
import { PayRunListResolver } from './pay-run-list/pay-run-list.resolver.ts';
import { PAY_RUN_LIST } from './pay-run-list/pay-run-list.rows.ts';
import { PayRunHandler } from './pay-run-view/pay-run.handler.ts';
import { PayRunResolver } from './pay-run-view/pay-run.resolver.ts';
import { PayTablesResolver } from './pay-tables.resolver.ts';
import { PayrollController } from './payroll-view/payroll.controller.ts';
import { PayrollHandler } from './payroll-view/payroll.handler.ts';
import { PreviewPayBasesHandler } from './preview-pay-bases/preview-pay-bases.handler.ts';
import { SettlePayRunHandler } from './settle-pay-run/settle-pay-run.handler.ts';

/** What people and units are paid by published results. */
@Module({
  imports: [CqrsModule, AssessmentsModule],
  controllers: [PayrollController],
  providers: [
    PreviewPayBasesHandler,
    ImportPayBasesHandler,
    EnterPersonalFactorsHandler,
    ArrangeStaffRulesHandler,
    OpenPayRunHandler,
    ApprovePayRunHandler,
    SettlePayRunHandler,
    OpenDifferenceRunHandler,
    PayPreviewHandler,
    PayRunHandler,
    PayRunListHandler,
    OwnPayHandler,
    PayRunListReader,
    PayrollHandler,
    PayTablesResolver,
    PayRunChangesResolver,
    PayPreviewResolver,
    PayRunResolver,
    PayRunListResolver,
    liveProjection(PAY_RUN_LIST, payRunListProjection),
  ],
})
export class PayModule {}
