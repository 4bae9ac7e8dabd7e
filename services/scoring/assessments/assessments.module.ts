import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { PublishedHistoryModule } from '../publications/published-history.module.ts';
import { PublishedHistory } from '../publications/result/published-history.ts';
import { AssessmentReader } from './result/assessment-reader.ts';
import { LedgerAssessments } from './result/ledger-assessments.ts';

/** Assessments as the ledger makes them. */
@Module({
  imports: [CqrsModule, PublishedHistoryModule],
  providers: [
    {
      provide: AssessmentReader,
      inject: [EVENT_STORE, PublishedHistory],
      useFactory: (eventStore: EventStore, history: PublishedHistory) =>
        new LedgerAssessments(eventStore, history),
    },
  ],
  exports: [AssessmentReader],
})
export class AssessmentsModule {}
