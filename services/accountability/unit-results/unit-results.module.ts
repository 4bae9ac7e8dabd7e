import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { GradeRunHandler } from './unit-result-list/grade-run.handler.ts';
import { UnitResultsHandler } from './unit-result-list/unit-results.handler.ts';
import { UnitResultsResolver } from './unit-results.resolver.ts';

/** What was published of organisations and people, over the years. */
@Module({
  imports: [CqrsModule],
  providers: [GradeRunHandler, UnitResultsHandler, UnitResultsResolver],
})
export class UnitResultsModule {}
