import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ArrangeWarningConditionsHandler } from './arrange-warning-conditions/arrange-warning-conditions.handler.ts';
import { unitFactsProjection } from './result/unit-facts.projection.ts';
import { UNIT_FACTS } from './result/unit-facts.rows.ts';
import { WarningListHandler } from './warning-list/warning-list.handler.ts';
import { WarningsResolver } from './warnings.resolver.ts';

/** Red, yellow and green units, each with the facts that make it so. */
@Module({
  imports: [CqrsModule],
  providers: [
    ArrangeWarningConditionsHandler,
    WarningListHandler,
    WarningsResolver,
    liveProjection(UNIT_FACTS, unitFactsProjection),
  ],
})
export class WarningsModule {}
