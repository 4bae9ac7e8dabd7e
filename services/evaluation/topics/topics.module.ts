import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { UnitGate } from '../unit-gate.ts';
import { AcceptTopicProposalHandler } from './accept-topic-proposal/accept-topic-proposal.handler.ts';
import { CloseTopicHandler } from './close-topic/close-topic.handler.ts';
import { DeclineTopicProposalHandler } from './decline-topic-proposal/decline-topic-proposal.handler.ts';
import { KeyProjectListResolver } from './key-project-list/key-project-list.resolver.ts';
import { PlanTopicHandler } from './plan-topic/plan-topic.handler.ts';
import { ProposeTopicHandler } from './propose-topic/propose-topic.handler.ts';
import { PublishKeyProjectsHandler } from './publish-key-projects/publish-key-projects.handler.ts';
import { PublishTopicHandler } from './publish-topic/publish-topic.handler.ts';
import { ReportTopicProgressHandler } from './report-topic-progress/report-topic-progress.handler.ts';
import { TopicChangesResolver } from './topic-changes.resolver.ts';
import { TopicGate } from './topic-gate.ts';
import { topicListProjection } from './topic-list/topic-list.projection.ts';
import { TopicListResolver } from './topic-list/topic-list.resolver.ts';
import { TOPIC_LIST } from './topic-list/topic-list.token.ts';

/** Topics and key projects: given out or put forward, followed step by step, published monthly. */
@Module({
  imports: [CqrsModule],
  providers: [
    UnitGate,
    TopicGate,
    PublishTopicHandler,
    ProposeTopicHandler,
    AcceptTopicProposalHandler,
    DeclineTopicProposalHandler,
    PlanTopicHandler,
    ReportTopicProgressHandler,
    CloseTopicHandler,
    PublishKeyProjectsHandler,
    TopicChangesResolver,
    TopicListResolver,
    KeyProjectListResolver,
    liveProjection(TOPIC_LIST, topicListProjection),
  ],
})
export class TopicsModule {}
