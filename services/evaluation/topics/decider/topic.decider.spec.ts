import { commandMetadata, deciderSpec, proposed as asProposed } from '@kaoping/testing';
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
import {
  MilestonesRefused,
  ProgressRefused,
  TopicDaysFixed,
  TopicIdTaken,
  TopicNotOverdue,
  TopicNotReady,
  TopicUnknown,
} from './topic.errors.ts';
import type { TopicContent, TopicEvent } from './topic.events.ts';
import type { Topic } from './topic.state.ts';

const now = '2026-03-05T08:00:00.000Z';
const metadata = commandMetadata({ now, commandId: 'command-9' });
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
const published: TopicEvent = { type: 'TopicPublished', data: { ...content, publishedAt: now } };
const proposed: TopicEvent = { type: 'TopicProposed', data: { ...content, proposedAt: now } };
const accepted: TopicEvent = { type: 'TopicProposalAccepted', data: { acceptedAt: now } };
const declined: TopicEvent = { type: 'TopicProposalDeclined', data: { reason: '与现有项目重复' } };
const planned = (dueOn = '2026-04-30', reason?: string): TopicEvent => ({
  type: 'TopicPlanned',
  data: { milestones: [{ ...step, dueOn }], ...(reason !== undefined && { reason }) },
});
const reported = (doneMilestoneIds: readonly string[] = []): TopicEvent => ({
  type: 'TopicProgressReported',
  data: { month: '2026-03', text: '已完成三个村', doneMilestoneIds, evidenceIds: [], reportedAt: now },
});
const lateness = { cycleId: '2026', circumstance: 'n05', value: '1' };
const costly: TopicEvent = {
  type: 'TopicPublished',
  data: { ...content, publishedAt: now, overdue: lateness },
};
const noticed = (noticedOn = '2026-03-28', given: object = {}): TopicEvent => ({
  type: 'TopicOverdueNoticed',
  data: { organisationId: 'shijing', topicTitle: content.title, ...step, noticedOn, ...given },
});
const overdue: TopicEvent = {
  type: 'TopicOverdue',
  data: { topicId, organisationId: 'shijing', ancestorIds: ['louxing'], ...step, days: 2, on: '2026-04-02' },
};
const closed: TopicEvent = {
  type: 'TopicClosed',
  data: { outcome: 'achieved', review: '成效明显', closedAt: now },
};
const publish = (given: Partial<TopicContent> = {}) =>
  new PublishTopic(metadata, { topicId, content: { ...content, ...given } });
const propose = (given: Partial<TopicContent> = {}) =>
  new ProposeTopic(metadata, { topicId, content: { ...content, ...given } });
const accept = new AcceptTopicProposal(metadata, { topicId });
const decline = (reason = '与现有项目重复') => new DeclineTopicProposal(metadata, { topicId, reason });
const plan = (dueOn = '2026-04-30', reason?: string, by: 'unit' | 'superior' = 'unit') =>
  new PlanTopic(metadata, {
    topicId,
    milestones: [{ ...step, dueOn }],
    by,
    ...(reason !== undefined && { reason }),
  });
const report = (given: Partial<ReportTopicProgress['data']> = {}) =>
  new ReportTopicProgress(metadata, {
    topicId,
    month: '2026-03',
    text: '已完成三个村',
    doneMilestoneIds: [],
    evidenceIds: [],
    place: unit,
    ...given,
  });
const notice = (on: string) => new NoticeTopicOverdue(metadata, { topicId, milestoneId: 'm1', on });
const declare = (on: string) => new DeclareTopicOverdue(metadata, { topicId, milestoneId: 'm1', on });
const close = (review = '成效明显') => new CloseTopic(metadata, { topicId, outcome: 'achieved', review });
const spec = deciderSpec(topicDecider);

describe('a topic', () => {
  it('is given out by the superior, or put forward by a unit with its plan', () => {
    spec.given().when(publish()).then(published);
    spec.given().when(propose()).then(proposed);
    spec
      .given()
      .when(propose({ milestones: [] }))
      .thenRefuses(MilestonesRefused);
    spec.given(published).when(publish()).thenRefuses(TopicIdTaken);
  });

  it.each([[{ title: ' ' }], [{ description: '' }]])('is not given out with %j', (given) => {
    spec.given().when(publish(given)).thenRefuses('TEXT.REFUSED');
  });

  it.each([
    [[{ ...step, dueOn: '31.3.' }]],
    [[step, step]],
    [Array.from({ length: 61 }, (_, at) => ({ ...step, milestoneId: String(at) }))],
  ])('is not given out with steps that nobody could follow', (milestones) => {
    spec.given().when(publish({ milestones })).thenRefuses(MilestonesRefused);
  });

  it('is taken or declined with a reason, once', () => {
    spec.given(proposed).when(accept).then(accepted);
    spec.given(proposed).when(decline()).then(declined);
    spec.given(proposed).when(decline('')).thenRefuses('TEXT.REFUSED');
    spec.given(proposed, declined).when(accept).thenRefuses(TopicNotReady);
    spec.given(published).when(accept).thenRefuses(TopicNotReady);
  });

  it('gets its first plan without a reason, and another one with it', () => {
    const unplanned: TopicEvent = {
      type: 'TopicPublished',
      data: { ...content, milestones: [], publishedAt: now },
    };
    spec.given(unplanned).when(plan()).then(planned());
    spec.given(published).when(plan()).thenRefuses('TEXT.REFUSED');
    spec.given(published).when(plan('2026-04-30', '雨季停工')).then(planned('2026-04-30', '雨季停工'));
    spec.given(proposed).when(plan()).thenRefuses(TopicNotReady);
  });

  it('says what being late costs when it is given out or taken, and in its notice', () => {
    const publishing = new PublishTopic(metadata, { topicId, content, overdue: lateness });
    spec.given().when(publishing).then(costly);
    spec
      .given(proposed)
      .when(new AcceptTopicProposal(metadata, { topicId, overdue: lateness }))
      .then({ type: 'TopicProposalAccepted', data: { acceptedAt: now, overdue: lateness } });
    spec
      .given(costly)
      .when(notice('2026-03-28'))
      .then(noticed('2026-03-28', { overdue: lateness }));
  });

  it('keeps its days where being late costs something, unless the superior moves them', () => {
    spec.given(costly).when(plan('2026-04-30', '雨季停工')).thenRefuses(TopicDaysFixed);
    const moved = planned('2026-04-30', '雨季停工');
    spec
      .given(costly)
      .when(plan('2026-04-30', '雨季停工', 'superior'))
      .then(moved);
    const unplanned: TopicEvent = { ...costly, data: { ...costly.data, milestones: [] } };
    spec.given(unplanned).when(plan()).then(planned());
  });

  it('is reported on month by month', () => {
    spec.given(published).when(report()).then(reported());
    spec
      .given(published)
      .when(report({ doneMilestoneIds: ['m1'] }))
      .then(reported(['m1']));
    spec
      .given(published)
      .when(report({ month: '2026-13' }))
      .thenRefuses(ProgressRefused);
    spec
      .given(published)
      .when(report({ doneMilestoneIds: ['m9'] }))
      .thenRefuses(ProgressRefused);
    spec
      .given(published)
      .when(report({ evidenceIds: Array.from({ length: 51 }, String) }))
      .thenRefuses(ProgressRefused);
    spec
      .given(published)
      .when(report({ text: '' }))
      .thenRefuses('TEXT.REFUSED');
    spec.given(published, closed).when(report()).thenRefuses(TopicNotReady);
  });

  it('tells of a step three days before its last, once, and not when it is done', () => {
    spec.given(published).when(notice('2026-03-27')).thenNothing();
    spec.given(published).when(notice('2026-03-28')).then(noticed());
    spec.given(published, noticed()).when(notice('2026-03-29')).thenNothing();
    spec
      .given(published, reported(['m1']))
      .when(notice('2026-03-28'))
      .thenNothing();
  });

  it('is overdue after the day, and only if the unit had its days of notice', () => {
    spec.given(published, noticed()).when(declare('2026-04-02')).then(overdue);
    spec.given(published, noticed(), overdue).when(declare('2026-04-03')).thenNothing();
    spec.given(published, noticed()).when(declare('2026-03-31')).thenRefuses(TopicNotOverdue);
    // Told on 30 March: three whole days are 31 March, 1 and 2 April.
    spec.given(published, noticed('2026-03-30')).when(declare('2026-04-02')).thenRefuses(TopicNotOverdue);
    spec.given(published).when(declare('2026-04-02')).thenRefuses(TopicNotOverdue);
    spec.given(published, noticed('2026-04-01')).when(declare('2026-04-02')).thenRefuses(TopicNotOverdue);
    spec
      .given(published, noticed(), reported(['m1']))
      .when(declare('2026-04-02'))
      .thenRefuses(TopicNotOverdue);
  });

  it('tells of a step anew that got another day', () => {
    spec
      .given(published, noticed(), planned('2026-04-30', '雨季停工'))
      .when(declare('2026-05-02'))
      .thenRefuses(TopicNotOverdue);
  });

  it('is closed with a review', () => {
    spec.given(published).when(close()).then(closed);
    spec.given(published).when(close('')).thenRefuses('TEXT.REFUSED');
    spec.given(published, closed).when(close()).thenRefuses(TopicNotReady);
  });

  it('has to be there', () => {
    spec.given().when(accept).thenRefuses(TopicUnknown);
    spec.given().when(close()).thenRefuses(TopicUnknown);
  });

  it.each([
    ['publish', publish(), []],
    ['propose', propose(), []],
    ['accept', accept, [proposed]],
    ['decline', decline(), [proposed]],
    ['plan', plan('2026-04-30', '雨季停工'), [published]],
    ['report', report(), [published]],
    ['close', close(), [published]],
  ] as const)(
    'knows a command to %s that comes again, also when others came between',
    (_what, command, past) => {
      const fold = (state: Topic, event: TopicEvent, causationId: string): Topic =>
        topicDecider.evolve(state, asProposed(event, { causationId }));
      const before = past.reduce<Topic>(
        (state, event) => fold(state, event, 'earlier'),
        topicDecider.initialState,
      );
      const [event] = topicDecider.decide(command, before);
      const between = fold(fold(before, event!, 'command-9'), closed, 'between');
      expect(topicDecider.decide(command, between)).toEqual([]);
    },
  );
});
