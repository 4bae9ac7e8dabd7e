import { daysBetween } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { DESCRIPTION_LIMIT, REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { isNoticeDue, isOverdueOn } from '../result/overdue-work.ts';
import { checkMilestones, checkProgress, checkTopicContent } from './check-topic.ts';
import type {
  AcceptTopicProposal,
  CloseTopic,
  DeclareTopicOverdue,
  DeclineTopicProposal,
  NoticeTopicOverdue,
  PlanTopic,
  ProposeTopic,
  PublishTopic,
  ReportTopicProgress,
  TopicCommand,
} from './topic.commands.ts';
import {
  MilestonesRefused,
  TopicDaysFixed,
  TopicIdTaken,
  TopicNotOverdue,
  TopicNotReady,
} from './topic.errors.ts';
import type { TopicEvent, TopicLateness } from './topic.events.ts';
import {
  evolveTopic,
  initialTopic,
  requireTopic,
  type KnownTopic,
  type Topic,
  type TopicMilestone,
} from './topic.state.ts';

type Decision = readonly TopicEvent[];

const REASON = { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT };
const PROPOSED = { en: 'proposed and not answered yet', zh: '待审议' };
const UNDER_WAY = { en: 'under way', zh: '正在推进' };

const begin = ({ type, data, metadata }: PublishTopic | ProposeTopic, topic: Topic): Decision => {
  if (topic.status !== 'absent') {
    if (topic.doneBy.includes(metadata.commandId)) return [];
    throw new TopicIdTaken(data.topicId);
  }
  const { content } = data;
  checkTopicContent(content);
  if (type === 'PublishTopic') {
    return [{ type: 'TopicPublished', data: { ...content, publishedAt: metadata.now, ...latenessOf(data) } }];
  }
  // A proposal without a plan could only be answered by asking for one.
  if (content.milestones.length === 0) {
    throw new MilestonesRefused({ en: 'a proposal needs at least one.', zh: '申报须附节点计划。' });
  }
  return [{ type: 'TopicProposed', data: { ...content, proposedAt: metadata.now } }];
};

const latenessOf = ({
  overdue,
}: {
  readonly overdue?: TopicLateness;
}): { readonly overdue?: TopicLateness } => (overdue ? { overdue } : {});

const decline = ({ data }: DeclineTopicProposal): Decision => [
  { type: 'TopicProposalDeclined', data: { reason: requiredText(data.reason, REASON) } },
];

/**
 * The first plan needs no reason; another one does, since days move with it. Where being late costs something, the
 * unit cannot move its own days.
 */
const plan = ({ data }: PlanTopic, topic: KnownTopic): Decision => {
  const { milestones } = data;
  checkMilestones(milestones);
  if (milestones.length === 0)
    throw new MilestonesRefused({ en: 'name at least one.', zh: '至少须有一个节点。' });
  if (topic.milestones.length === 0) return [{ type: 'TopicPlanned', data: { milestones } }];
  if (topic.overdue && data.by === 'unit') throw new TopicDaysFixed();
  return [{ type: 'TopicPlanned', data: { milestones, reason: requiredText(data.reason ?? '', REASON) } }];
};

const report = ({ data, metadata }: ReportTopicProgress, topic: KnownTopic): Decision => {
  checkProgress(data, topic);
  const { month, text, doneMilestoneIds, evidenceIds } = data;
  const reported = { month, text, doneMilestoneIds, evidenceIds, reportedAt: metadata.now };
  return [{ type: 'TopicProgressReported', data: reported }];
};

const notice = ({ data }: NoticeTopicOverdue, topic: KnownTopic): Decision => {
  const milestone = milestoneOf(topic, data.milestoneId);
  if (!isNoticeDue(milestone, data.on)) return [];
  const { milestoneId, title, dueOn } = milestone;
  const told = {
    organisationId: topic.unit.organisationId,
    topicTitle: topic.title,
    ...{ milestoneId, title, dueOn, noticedOn: data.on },
    ...latenessOf(topic),
  };
  return [{ type: 'TopicOverdueNoticed', data: told }];
};

const declare = ({ data }: DeclareTopicOverdue, topic: KnownTopic): Decision => {
  const milestone = milestoneOf(topic, data.milestoneId);
  if (milestone.isOverdue) return [];
  if (!isOverdueOn(milestone, data.on)) throw new TopicNotOverdue(data.milestoneId);
  const { milestoneId, title, dueOn } = milestone;
  const { organisationId, ancestorIds } = topic.unit;
  const late = {
    topicId: data.topicId,
    milestoneId,
    title,
    dueOn,
    days: daysBetween(dueOn, data.on),
    on: data.on,
  };
  return [{ type: 'TopicOverdue', data: { ...late, organisationId, ancestorIds } }];
};

const milestoneOf = ({ milestones }: KnownTopic, milestoneId: string): TopicMilestone => {
  const milestone = milestones.find((one) => one.milestoneId === milestoneId);
  if (!milestone) throw new TopicNotOverdue(milestoneId);
  return milestone;
};

const close = ({ data, metadata }: CloseTopic): Decision => {
  const review = requiredText(data.review, {
    field: { en: 'Review', zh: '评议意见' },
    max: DESCRIPTION_LIMIT,
  });
  return [{ type: 'TopicClosed', data: { outcome: data.outcome, review, closedAt: metadata.now } }];
};

type LaterCommand = Exclude<TopicCommand, PublishTopic | ProposeTopic>;

const answerProposal = (command: ProposalAnswer, topic: KnownTopic): Decision => {
  if (topic.status !== 'proposed') throw new TopicNotReady(PROPOSED);
  return command.type === 'DeclineTopicProposal'
    ? decline(command)
    : [
        {
          type: 'TopicProposalAccepted',
          data: { acceptedAt: command.metadata.now, ...latenessOf(command.data) },
        },
      ];
};

type ProposalAnswer = AcceptTopicProposal | DeclineTopicProposal;

const isAnswer = (command: LaterCommand): command is ProposalAnswer =>
  command.type === 'AcceptTopicProposal' || command.type === 'DeclineTopicProposal';

const decideUnderWay = (command: Exclude<LaterCommand, ProposalAnswer>, topic: KnownTopic): Decision => {
  if (topic.status !== 'under-way') throw new TopicNotReady(UNDER_WAY);
  switch (command.type) {
    case 'PlanTopic':
      return plan(command, topic);
    case 'ReportTopicProgress':
      return report(command, topic);
    case 'NoticeTopicOverdue':
      return notice(command, topic);
    case 'DeclareTopicOverdue':
      return declare(command, topic);
    case 'CloseTopic':
      return close(command);
  }
};

const decideLater = (command: LaterCommand, topic: KnownTopic): Decision =>
  isAnswer(command) ? answerProposal(command, topic) : decideUnderWay(command, topic);

/** The rules of a topic; its stream id is the topic's id. */
export const topicDecider: Decider<Topic, TopicCommand, TopicEvent> = {
  category: 'topic',
  initialState: initialTopic,
  stateVersion: 2,
  evolve: evolveTopic,
  decide: (command, topic) => {
    if (command.type === 'PublishTopic' || command.type === 'ProposeTopic') return begin(command, topic);
    const known = requireTopic(topic, command.data.topicId);
    return known.doneBy.includes(command.metadata.commandId) ? [] : decideLater(command, known);
  },
};
