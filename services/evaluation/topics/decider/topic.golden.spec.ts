import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { bulletinDecider, PublishKeyProjects } from './bulletin.decider.ts';
import {
  AcceptTopicProposal,
  CloseTopic,
  DeclareTopicOverdue,
  DeclineTopicProposal,
  NoticeTopicOverdue,
  PlanTopic,
  ProposeTopic,
  PublishTopic,
  ReportTopicProgress,
} from './topic.commands.ts';
import { topicDecider } from './topic.decider.ts';
import type { TopicContent, TopicEvent } from './topic.events.ts';
import { initialTopic, type Topic } from './topic.state.ts';

const metadata = (commandId: string) => commandMetadata({ now: '2026-03-05T08:00:00.000Z', commandId });
const topicId = 'double-contest-2026';
const unit = { organisationId: 'shijing', name: '石井镇', ancestorIds: ['louxing'] };
const step = { milestoneId: 'm1', title: '完成整乡推进', dueOn: '2026-03-31' };
const content: TopicContent = {
  kind: 'key-project',
  title: '整乡推进、整县提升',
  description: '以“双学双比”推进重点攻坚项目',
  unit,
  milestones: [step],
};
const overdue = { cycleId: '2026', circumstance: 'n05', value: '1' };
const declined = [
  new ProposeTopic(metadata('c1'), { topicId, content }),
  new DeclineTopicProposal(metadata('c2'), { topicId, reason: '与现有项目重复' }),
];
const accepted = [
  new ProposeTopic(metadata('c1'), { topicId, content }),
  new AcceptTopicProposal(metadata('c2'), { topicId, overdue }),
];
const published = [
  new PublishTopic(metadata('c1'), { topicId, content, overdue }),
  new NoticeTopicOverdue(metadata('c2'), { topicId, milestoneId: 'm1', on: '2026-03-28' }),
  new DeclareTopicOverdue(metadata('c3'), { topicId, milestoneId: 'm1', on: '2026-04-02' }),
  new PlanTopic(metadata('c4'), {
    topicId,
    milestones: [{ ...step, dueOn: '2026-04-30' }],
    reason: '雨季停工',
    by: 'superior',
  }),
  new ReportTopicProgress(metadata('c5'), {
    topicId,
    month: '2026-03',
    text: '已完成三个村',
    doneMilestoneIds: ['m1'],
    evidenceIds: ['d1'],
    place: unit,
  }),
  new CloseTopic(metadata('c6'), { topicId, outcome: 'achieved', review: '成效明显' }),
];
const bulletin = new PublishKeyProjects(metadata('c7'), {
  month: '2026-03',
  projects: [
    {
      topicId,
      title: content.title,
      organisationId: 'shijing',
      organisationName: '石井镇',
      light: 'yellow',
      milestones: 1,
      milestonesDone: 0,
      report: { month: '2026-03', text: '已完成三个村' },
    },
  ],
});
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of topics', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    const topics = [declined, accepted, published].flatMap((commands) =>
      goldenHistory(topicDecider, commands),
    );
    expect(golden).toEqual(asGolden([...topics, ...goldenHistory(bulletinDecider, [bulletin])]));
  });

  it('are folded as they were when they were written', () => {
    const topic = ['topic-published.v1', 'topic-progress-reported.v1', 'topic-closed.v1'].reduce<Topic>(
      (folded, name) => topicDecider.evolve(folded, proposed(golden[name] as unknown as TopicEvent)),
      initialTopic,
    );
    expect(topic).toMatchObject({ status: 'closed', outcome: 'achieved', milestones: [{ isDone: true }] });
  });
});
