import type { EventStore, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { EVENT_STORE, liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { PublishedHistoryModule } from '../publications/published-history.module.ts';
import { PublishedHistory } from '../publications/result/published-history.ts';
import { liveAssessmentsProjection } from './live-assessments/live-assessments.projection.ts';
import { LIVE_ASSESSMENTS } from './live-assessments/live-assessments.token.ts';
import { LiveAssessments } from './live-assessments/live-assessments.ts';
import { AssessmentReader } from './result/assessment-reader.ts';

/** Assessments: what evaluation told, live and as of any moment. */
@Module({
  imports: [CqrsModule, PublishedHistoryModule],
  providers: [
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
