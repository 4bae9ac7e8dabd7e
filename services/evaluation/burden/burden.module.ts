import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { UnitGate } from '../unit-gate.ts';
import { ArrangeBurdenRatesHandler } from './arrange-burden-rates/arrange-burden-rates.handler.ts';
import { BurdenChangesResolver } from './burden-changes.resolver.ts';
import { burdenListProjection } from './burden-list/burden-list.projection.ts';
import { BurdenListResolver } from './burden-list/burden-list.resolver.ts';
import { BURDEN_LIST } from './result/burden-list.token.ts';
import { ReportFormEditingHandler } from './report-form-editing/report-form-editing.handler.ts';

/** What units are asked, what of it twice, and what they are spared. */
@Module({
  imports: [CqrsModule],
  providers: [
    UnitGate,
    ArrangeBurdenRatesHandler,
    ReportFormEditingHandler,
    BurdenChangesResolver,
    BurdenListResolver,
    liveProjection(BURDEN_LIST, burdenListProjection),
  ],
  exports: [BURDEN_LIST],
})
export class BurdenModule {}
