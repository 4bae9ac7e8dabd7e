import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { EvidencePlace } from '../../evidence/decider/evidence.events.ts';
import type { Milestone, TopicContent, TopicLateness, TopicOutcome } from './topic.events.ts';

/** Gives a topic out to a unit. */
export class PublishTopic {
  readonly type = 'PublishTopic';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly topicId: string;
      readonly content: TopicContent;
      /** What being late costs, if anything; checked against the cycle's scheme. */
      readonly overdue?: TopicLateness;
    },
  ) {}
}

/** Puts a topic forward to the superior. */
export class ProposeTopic {
  readonly type = 'ProposeTopic';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly topicId: string;
      readonly content: TopicContent;
    },
  ) {}
}

/** Takes a unit's proposal. */
export class AcceptTopicProposal {
  readonly type = 'AcceptTopicProposal';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly topicId: string;
      /** What being late costs, if anything; checked against the cycle's scheme. */
      readonly overdue?: TopicLateness;
    },
  ) {}
}

/** Does not take a unit's proposal. */
export class DeclineTopicProposal {
  readonly type = 'DeclineTopicProposal';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly topicId: string;
      readonly reason: string;
    },
  ) {}
}

/** Sets the steps, or other steps with the reason. */
export class PlanTopic {
  readonly type = 'PlanTopic';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly topicId: string;
      readonly milestones: readonly Milestone[];
      readonly reason?: string;
      readonly by: 'unit' | 'superior';
    },
  ) {}
}

/** Says how far a topic is. */
export class ReportTopicProgress {
  readonly type = 'ReportTopicProgress';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly topicId: string;
      readonly month: string;
      readonly text: string;
      readonly doneMilestoneIds: readonly string[];
      readonly evidenceIds: readonly string[];
      readonly place: EvidencePlace;
    },
  ) {}
}

/** Tells the unit that a step is nearly due. Asked by the clock. */
export class NoticeTopicOverdue {
  readonly type = 'NoticeTopicOverdue';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly topicId: string;
      readonly milestoneId: string;
      readonly on: string;
    },
  ) {}
}

/** States that a step was not done in time. Asked by the clock. */
export class DeclareTopicOverdue {
  readonly type = 'DeclareTopicOverdue';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly topicId: string;
      readonly milestoneId: string;
      readonly on: string;
    },
  ) {}
}

/** Ends a topic with a review. */
export class CloseTopic {
  readonly type = 'CloseTopic';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly topicId: string;
      readonly outcome: TopicOutcome;
      readonly review: string;
    },
  ) {}
}

/** Everything that can be asked of a topic. */
export type TopicCommand =
  | PublishTopic
  | ProposeTopic
  | AcceptTopicProposal
  | DeclineTopicProposal
  | PlanTopic
  | ReportTopicProgress
  | NoticeTopicOverdue
  | DeclareTopicOverdue
  | CloseTopic;
