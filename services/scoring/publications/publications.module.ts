import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AssessmentsModule } from '../assessments/assessments.module.ts';
import { AssessmentReader } from '../assessments/result/assessment-reader.ts';
import { PeerGroupGate } from '../peer-group-gate.ts';
import { ApproveResultHandler } from './approve-result/approve-result.handler.ts';
import { DerivedConsequencesHandler } from './derived-consequences-view/derived-consequences.handler.ts';
import { ExemptOrganisationHandler } from './exempt-organisation/exempt-organisation.handler.ts';
import { PublicationChecksResolver } from './publication-checks.resolver.ts';
import { PublicationComparisonHandler } from './publication-comparison/publication-comparison.handler.ts';
import { PublicationGateHandler } from './publication-gate-view/publication-gate.handler.ts';
import { PublishedResultReplayHandler } from './publication-replay/published-result-replay.handler.ts';
import { PubliciseResultHandler } from './publicise-result/publicise-result.handler.ts';
import { PublishResultHandler } from './publish-result/publish-result.handler.ts';
import { PublishedResultListHandler } from './published-result-list/published-result-list.handler.ts';
import { publishedResultListProjection } from './published-result-list/published-result-list.projection.ts';
import { PUBLISHED_RESULTS } from './published-result-list/published-result-list.rows.ts';
import { PublishedResultHandler } from './published-result-view/published-result.handler.ts';
import { PublishedResultsResolver } from './published-results.resolver.ts';
import { RecallResultHandler } from './recall-result/recall-result.handler.ts';
import { PublishableResults } from './result/publishable-results.ts';
import { ResultPublishingResolver } from './result-publishing.resolver.ts';
import { ReviseResultHandler } from './revise-result/revise-result.handler.ts';

/** What is published of assessments, through the gate, and what was published before. */
@Module({
  imports: [CqrsModule, AssessmentsModule],
  providers: [
    ExemptOrganisationHandler,
    PubliciseResultHandler,
    ApproveResultHandler,
    PublishResultHandler,
    ReviseResultHandler,
    RecallResultHandler,
    ResultPublishingResolver,
    PublicationGateHandler,
    PublishedResultReplayHandler,
    PublicationChecksResolver,
    PublishedResultHandler,
    PublishedResultListHandler,
    PublicationComparisonHandler,
    DerivedConsequencesHandler,
    PublishedResultsResolver,
    PeerGroupGate,
    {
      provide: PublishableResults,
      inject: [AssessmentReader, EVENT_STORE],
      useFactory: (assessments: AssessmentReader, eventStore: EventStore) =>
        new PublishableResults(assessments, eventStore),
    },
    liveProjection(PUBLISHED_RESULTS, publishedResultListProjection),
  ],
})
export class PublicationsModule {}
