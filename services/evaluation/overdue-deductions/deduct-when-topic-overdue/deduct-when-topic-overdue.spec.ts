import type { RecordedEvent } from '@kaoping/event-sourcing';
import { CancelCycle } from '../../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../../cycles/decider/evaluation-cycle.decider.ts';
import { YANCANG } from '../../spec-support/adjustment-claims.ts';
import { LOUXING, openOverdueScene } from '../../spec-support/overdue-scene.ts';
import {
  CloseTopic,
  PlanTopic,
  PublishTopic,
  ReportTopicProgress,
} from '../../topics/decider/topic.commands.ts';
import { topicDecider } from '../../topics/decider/topic.decider.ts';
import { dueTopics } from '../../topics/due-topics.ts';
import { deductWhenTopicOverdue } from './deduct-when-topic-overdue.policy.ts';

const unit = { organisationId: '盐仓街道', name: '盐仓街道', ancestorIds: ['root'] };
const step = { milestoneId: 'm1', title: '完成整乡推进', dueOn: '2026-03-31' };
const overdue = { cycleId: YANCANG.cycleId, circumstance: 'n05', value: '1' };
const WORK = 'topic:["t1","m1","2026-03-31"]';

const openScene = async (given: { readonly costs?: boolean } = {}) => {
  const scene = await openOverdueScene();
  const { eventStore, commands, ledger } = scene;
  const policy = deductWhenTopicOverdue({ eventStore, commands });
  const clock = dueTopics({ eventStore, commands });
  const content = {
    kind: 'supervised' as const,
    title: '整乡推进',
    description: '双学双比',
    unit,
    milestones: [step],
  };
  const publish = new PublishTopic(scene.metadata(), {
    topicId: 't1',
    content,
    ...(given.costs !== false && { overdue }),
  });
  await scene.order(topicDecider, 't1', publish);
  const topicEvents = async (): Promise<readonly RecordedEvent[]> => ledger.read({ categories: ['topic'] });
  return {
    ...scene,
    /** A day on which the clock looks and the policy hears of everything, twice. */
    day: async (day: string) => {
      const now = scene.on(day);
      await clock.run(LOUXING, now);
      for (const event of [...(await topicEvents()), ...(await topicEvents())]) await policy.react(event);
      await scene.deduct();
    },
    report: (day: string) => {
      scene.on(day);
      const done = {
        month: '2026-03',
        text: '已完成',
        doneMilestoneIds: ['m1'],
        evidenceIds: [],
        place: unit,
      };
      return scene.order(
        topicDecider,
        't1',
        new ReportTopicProgress(scene.metadata(), { topicId: 't1', ...done }),
      );
    },
    plan: (day: string, dueOn: string) => {
      scene.on(day);
      const milestones = [{ ...step, dueOn }];
      const data = { topicId: 't1', milestones, reason: '雨季停工', by: 'superior' } as const;
      return scene.order(topicDecider, 't1', new PlanTopic(scene.metadata(), data));
    },
    close: (day: string, outcome: 'achieved' | 'not-achieved') => {
      scene.on(day);
      const data = { topicId: 't1', outcome, review: '已评议' };
      return scene.order(topicDecider, 't1', new CloseTopic(scene.metadata(), data));
    },
  };
};

const DEDUCTED = {
  adjustmentId: `overdue:${WORK}`,
  side: 'deduction',
  circumstance: 'n05',
  claimed: '2',
  counted: '2',
  entry: { organisationId: '盐仓街道', input: 'deduction/n05', value: '1' },
};

describe('a topic that costs something to be late with', () => {
  it('is told of once, and deducted in the score when the days of its notice are over', async () => {
    const scene = await openScene();
    await scene.day('2026-03-27');
    expect((await scene.account()).notices).toEqual({});
    await scene.day('2026-03-28');
    expect((await scene.account()).notices[WORK]).toMatchObject({
      status: 'noticed',
      deadline: '2026-03-31',
      work: { kind: 'topic', title: '整乡推进：完成整乡推进', dueOn: '2026-03-31' },
    });
    await scene.day('2026-03-31');
    expect(await scene.told()).toEqual([]);
    await scene.day('2026-04-01');
    await scene.day('2026-04-02');
    expect(await scene.told()).toMatchObject([['adjustment-approved', DEDUCTED]]);
    const events = await scene.ledger.read();
    expect(events.filter(({ type }) => type === 'TopicOverdueNoticed')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'OverdueNoticed')).toHaveLength(1);
    // The topic is called overdue on the same day as the points are taken.
    expect(events.find(({ type }) => type === 'TopicOverdue')?.data).toMatchObject({ on: '2026-04-01' });
  });

  it('deducts nothing when its step is reported done on the last day', async () => {
    const scene = await openScene();
    await scene.day('2026-03-28');
    await scene.report('2026-03-31');
    await scene.day('2026-04-02');
    expect((await scene.account()).notices[WORK]?.status).toBe('settled');
    expect(await scene.told()).toEqual([]);
  });

  it('takes a deduction back that was made before the report of the last day was heard of', async () => {
    const scene = await openScene();
    await scene.day('2026-03-28');
    await scene.report('2026-03-31');
    scene.on('2026-04-01');
    await scene.deduct();
    expect(await scene.told()).toMatchObject([['adjustment-approved', DEDUCTED]]);
    await scene.day('2026-04-01');
    const [, withdrawn, ...more] = await scene.told();
    expect(withdrawn).toMatchObject(['adjustment-withdrawn', { adjustmentId: `overdue:${WORK}` }]);
    expect(more).toEqual([]);
  });

  it('keeps the deduction when its step is reported done too late', async () => {
    const scene = await openScene();
    await scene.day('2026-03-28');
    await scene.report('2026-04-01');
    await scene.day('2026-04-01');
    expect(await scene.told()).toMatchObject([['adjustment-approved', DEDUCTED]]);
  });

  it('is told of anew when the superior sets another day', async () => {
    const scene = await openScene();
    await scene.day('2026-03-28');
    await scene.plan('2026-03-30', '2026-04-30');
    await scene.day('2026-04-02');
    expect((await scene.account()).notices[WORK]?.status).toBe('settled');
    await scene.day('2026-04-27');
    await scene.day('2026-05-01');
    const later = 'overdue:topic:["t1","m1","2026-04-30"]';
    expect(await scene.told()).toMatchObject([['adjustment-approved', { adjustmentId: later }]]);
  });

  it.each([
    ['achieved', '2026-03-31', []],
    ['not-achieved', '2026-03-31', []],
    ['achieved', '2026-04-01', [['adjustment-approved', DEDUCTED]]],
    ['not-achieved', '2026-04-01', [['adjustment-approved', DEDUCTED]]],
  ] as const)('that is closed as %s on %s comes to %j', async (outcome, day, told) => {
    const scene = await openScene();
    await scene.day('2026-03-28');
    await scene.close(day, outcome);
    await scene.day('2026-04-02');
    expect(await scene.told()).toMatchObject(told);
  });

  it('leaves the step of another topic alone, whatever their ids look like', async () => {
    const scene = await openScene();
    await scene.day('2026-03-28');
    const publish = new PublishTopic(scene.metadata(), {
      topicId: 't1","m1',
      content: { kind: 'led', title: '他题', description: '他题', unit, milestones: [step] },
      overdue,
    });
    await scene.order(topicDecider, 't1","m1', publish);
    const report = new ReportTopicProgress(scene.metadata(), {
      ...{ topicId: 't1","m1', month: '2026-03', text: '已完成', doneMilestoneIds: ['m1'] },
      ...{ evidenceIds: [], place: unit },
    });
    await scene.order(topicDecider, 't1","m1', report);
    await scene.day('2026-04-01');
    expect(await scene.told()).toMatchObject([['adjustment-approved', DEDUCTED]]);
  });

  it('deducts nothing in a cycle that was given up', async () => {
    const scene = await openScene();
    const cancel = new CancelCycle(scene.metadata(), { cycleId: YANCANG.cycleId, reason: '机构改革' });
    await scene.order(evaluationCycleDecider, YANCANG.cycleId, cancel);
    await scene.day('2026-03-28');
    await scene.report('2026-03-29');
    await scene.day('2026-04-02');
    expect((await scene.account()).notices).toEqual({});
  });
});

describe('a topic that costs nothing to be late with', () => {
  it('is told of and called overdue, and nobody loses a point', async () => {
    const scene = await openScene({ costs: false });
    for (const day of ['2026-03-28', '2026-04-02']) await scene.day(day);
    await scene.report('2026-04-03');
    await scene.day('2026-04-03');
    expect((await scene.account()).notices).toEqual({});
  });
});
