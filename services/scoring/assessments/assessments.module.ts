import type { EventStore, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { EVENT_STORE, liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { PublishedHistoryModule } from '../publications/published-history.module.ts';
import { PublishedHistory } from '../publications/result/published-history.ts';
import { AssessmentChangesResolver } from './assessment-changes.resolver.ts';
import { AssessmentComparisonResolver } from './assessment-comparison/assessment-comparison.resolver.ts';
import { AssessmentListReader } from './assessment-list/assessment-list.reader.ts';
import { AssessmentListResolver } from './assessment-list/assessment-list.resolver.ts';
import { AssessmentRankingResolver } from './assessment-ranking-view/assessment-ranking.resolver.ts';
import { AssessmentResolver } from './assessment-view/assessment.resolver.ts';
import { StandingDerivationResolver } from './derivation-explanation/standing-derivation.resolver.ts';
import { AssessmentAtHandler } from './live-assessments/assessment-at.handler.ts';
import { liveAssessmentsProjection } from './live-assessments/live-assessments.projection.ts';
import { LIVE_ASSESSMENTS } from './live-assessments/live-assessments.token.ts';
import { LiveAssessments } from './live-assessments/live-assessments.ts';
import { AssessmentReader } from './result/assessment-reader.ts';
import { SetAssessmentParameterHandler } from './set-assessment-parameter/set-assessment-parameter.handler.ts';
import { UnitHistoryResolver } from './unit-history/unit-history.resolver.ts';
import { UnitPastReader } from './unit-history/unit-past.reader.ts';
import { UnitScorecardResolver } from './unit-scorecard-view/unit-scorecard.resolver.ts';

/** Assessments: what evaluation told, live and as of any moment. */
@Module({
  imports: [CqrsModule, PublishedHistoryModule],
  providers: [
    SetAssessmentParameterHandler,
    AssessmentAtHandler,
    AssessmentListReader,
    UnitPastReader,
    AssessmentListResolver,
    AssessmentResolver,
    AssessmentRankingResolver,
    AssessmentComparisonResolver,
    UnitScorecardResolver,
    UnitHistoryResolver,
    StandingDerivationResolver,
    AssessmentChangesResolver,
    liveProjection(LIVE_ASSESSMENTS, liveAssessmentsProjection),
    {
      provide: LiveAssessments,
      inject: [EVENT_STORE, LIVE_ASSESSMENTS, PublishedHistory],
      useFactory: (eventStore: EventStore, projections: ProjectionsByTenant, history: PublishedHistory) =>
        new LiveAssessments(eventStore, projections, history),
    },
    { provide: AssessmentReader, useExisting: LiveAssessments },
  ],
  exports: [AssessmentReader],
})
export class AssessmentsModule {}
