import type { ProposedEvent } from '@kaoping/event-sourcing';
import { TopicUnknown } from './topic.errors.ts';
import type { Milestone, TopicContent, TopicEvent, TopicLateness, TopicOutcome } from './topic.events.ts';

/** A step as it stands. */
export interface TopicMilestone extends Milestone {
  readonly isDone: boolean;
  readonly noticedOn?: string;
  readonly isOverdue: boolean;
}

/** A topic that there is; plain JSON, so that it can be a snapshot. */
export interface KnownTopic extends Omit<TopicContent, 'milestones'> {
  readonly status: 'proposed' | 'declined' | 'under-way' | 'closed';
  readonly milestones: readonly TopicMilestone[];
  readonly lastReport?: { readonly month: string; readonly text: string };
  readonly outcome?: TopicOutcome;
  readonly review?: string;
  readonly declinedBecause?: string;
  /** What being late costs, if anything. */
  readonly overdue?: TopicLateness;
  /** The commands that were carried out. */
  readonly doneBy: readonly string[];
}

/** What is so about a topic. */
export type Topic = { readonly status: 'absent' } | KnownTopic;

/** Before anything happened. */
export const initialTopic: Topic = { status: 'absent' };

/** @throws {TopicUnknown} when there is none. */
export const requireTopic = (topic: Topic, topicId: string): KnownTopic => {
  if (topic.status === 'absent') throw new TopicUnknown(topicId);
  return topic;
};

/** Folds one event into the topic. */
export const evolveTopic = (topic: Topic, event: ProposedEvent<TopicEvent>): Topic => {
  if (event.type === 'TopicPublished' || event.type === 'TopicProposed') {
    const { kind, title, description, unit, milestones } = event.data;
    const status = event.type === 'TopicPublished' ? 'under-way' : 'proposed';
    const content = { kind, title, description, unit, milestones: planned(milestones, []) };
    const lateness = event.type === 'TopicPublished' ? latenessOf(event.data) : {};
    return { ...content, ...lateness, status, doneBy: [event.causationId] };
  }
  if (topic.status === 'absent') return topic;
  const state = { ...topic, doneBy: [...topic.doneBy, event.causationId] };
  return isOfMilestones(event) ? atWork(state, event) : decided(state, event);
};

type TopicWork = Extract<
  ProposedEvent<TopicEvent>,
  { readonly type: 'TopicPlanned' | 'TopicProgressReported' | 'TopicOverdueNoticed' | 'TopicOverdue' }
>;
type TopicDecision = Exclude<
  ProposedEvent<TopicEvent>,
  TopicWork | { readonly type: 'TopicPublished' | 'TopicProposed' }
>;

const WORK: readonly string[] = [
  'TopicPlanned',
  'TopicProgressReported',
  'TopicOverdueNoticed',
  'TopicOverdue',
];
const isOfMilestones = (event: TopicWork | TopicDecision): event is TopicWork => WORK.includes(event.type);

const decided = (topic: KnownTopic, event: TopicDecision): KnownTopic => {
  switch (event.type) {
    case 'TopicProposalAccepted':
      return { ...topic, ...latenessOf(event.data), status: 'under-way' };
    case 'TopicProposalDeclined':
      return { ...topic, status: 'declined', declinedBecause: event.data.reason };
    case 'TopicClosed':
      return { ...topic, status: 'closed', outcome: event.data.outcome, review: event.data.review };
  }
};

const latenessOf = ({ overdue }: Pick<KnownTopic, 'overdue'>): Pick<KnownTopic, 'overdue'> =>
  overdue ? { overdue } : {};

const atWork = (topic: KnownTopic, event: TopicWork): KnownTopic => {
  switch (event.type) {
    case 'TopicPlanned':
      return { ...topic, milestones: planned(event.data.milestones, topic.milestones) };
    case 'TopicProgressReported': {
      const { month, text, doneMilestoneIds } = event.data;
      const done = new Set(doneMilestoneIds);
      const milestones = topic.milestones.map((one) =>
        done.has(one.milestoneId) ? { ...one, isDone: true } : one,
      );
      return { ...topic, lastReport: { month, text }, milestones };
    }
    case 'TopicOverdueNoticed':
      return withMilestone(topic, event.data.milestoneId, { noticedOn: event.data.noticedOn });
    case 'TopicOverdue':
      return withMilestone(topic, event.data.milestoneId, { isOverdue: true });
  }
};

/** A step that gets another day is told of anew. */
const planned = (
  milestones: readonly Milestone[],
  before: readonly TopicMilestone[],
): readonly TopicMilestone[] =>
  milestones.map((milestone) => {
    const known = before.find(({ milestoneId }) => milestoneId === milestone.milestoneId);
    if (!known) return { ...milestone, isDone: false, isOverdue: false };
    return known.dueOn === milestone.dueOn
      ? { ...known, ...milestone }
      : { ...milestone, isDone: known.isDone, isOverdue: false };
  });

const withMilestone = (
  topic: KnownTopic,
  milestoneId: string,
  change: Partial<TopicMilestone>,
): KnownTopic => ({
  ...topic,
  milestones: topic.milestones.map((one) => (one.milestoneId === milestoneId ? { ...one, ...change } : one)),
});
