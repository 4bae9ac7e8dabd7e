import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { GroupResultsResolver } from './group-results.resolver.ts';
import { ReportedMovesHandler } from './reported-moves-view/reported-moves.handler.ts';
import { reportedResultListProjection } from './reported-result-list/reported-result-list.projection.ts';
import { ReportedResultsHandler } from './reported-result-list/reported-results.handler.ts';
import { ReportedResultHandler } from './reported-result-view/reported-result.handler.ts';
import { ReportedResultsResolver } from './reported-results.resolver.ts';
import { REPORTED_RESULTS } from './result/reported-rows.ts';
import { SubsidiaryResultsResolver } from './subsidiary-results.resolver.ts';

/** What subsidiaries published and reported to their headquarters. */
@Module({
  imports: [CqrsModule],
  providers: [
    ReportedResultsHandler,
    ReportedResultHandler,
    ReportedMovesHandler,
    ReportedResultsResolver,
    SubsidiaryResultsResolver,
    GroupResultsResolver,
    liveProjection(REPORTED_RESULTS, reportedResultListProjection),
  ],
})
export class ReportedResultsModule {}
