import fc from 'fast-check';
import { projectionSpec, recordedHistory } from '@kaoping/testing';
import { quarterLearned } from '../../spec-support/learned-rankings.ts';
import { accepted, overdue, raisedAt, relapsed, reported } from '../../spec-support/rectification-events.ts';
import type { LearnedRankingEvent } from '../decider/learned-ranking.events.ts';
import { unitFactsProjection } from './unit-facts.projection.ts';

const spec = projectionSpec(unitFactsProjection);
const recalled = (revision: number): LearnedRankingEvent => ({
  type: 'RankingRecallLearned',
  data: { revision, reason: '数据来源有误', recalledAt: '2026-04-21T01:00:00.000Z' },
});
const Q1 = '2026-Q1:branches';
const first = quarterLearned('2026-Q1', [
  ['wangtai', '1', '96'],
  ['sihe', '2', '90'],
  ['chengzhuang', '2', '90'],
]);
const second = quarterLearned(
  '2026-Q1',
  [
    ['sihe', '1', '97', 'A'],
    ['wangtai', '2', '96'],
  ],
  2,
);
const results = (...some: readonly object[]): unknown =>
  expect.objectContaining({ results: some.map((one): unknown => expect.objectContaining(one)) });

describe('the facts behind warnings', () => {
  it('hold the results of each unit, and how far from the bottom it was, ties sharing the last place', async () => {
    const given = spec.given(...recordedHistory().in('learned-ranking', Q1, first).events);
    await given.thenRow('units', 'wangtai', results({ rank: '1', size: 3, fromBottom: 3 }));
    await given.thenRow('units', 'sihe', results({ rank: '2', fromBottom: 1 }));
    await given.thenRow('units', 'chengzhuang', results({ rank: '2', fromBottom: 1 }));
    await given.thenIndexes('units', 'sihe', { all: 'units' });
  });

  it('follow a revision, also for a unit that is in it no more', async () => {
    const given = spec.given(...recordedHistory().in('learned-ranking', Q1, first, second).events);
    await given.thenRow('units', 'sihe', results({ rank: '1', size: 2, fromBottom: 2 }));
    await given.thenRow('units', 'chengzhuang', results());
  });

  it('hold nothing of a ranking that was recalled, whichever was told first', async () => {
    for (const told of [
      [first, recalled(1)],
      [recalled(1), first],
      [first, second, recalled(2)],
      [first, recalled(2), second],
    ]) {
      const given = spec.given(...recordedHistory().in('learned-ranking', Q1, ...told).events);
      await given.thenRow('units', 'sihe', results());
    }
    const given = spec.given(...recordedHistory().in('learned-ranking', Q1, second, recalled(1)).events);
    await given.thenRow('units', 'sihe', results({ rank: '1' }));
  });

  it('keep results by period, whichever was told first', async () => {
    const quarters = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(quarters, { minLength: 4 }), async (labels) => {
        const history = labels.reduce(
          (before, label) =>
            before.in('learned-ranking', `${label}:branches`, quarterLearned(label, [['sihe', '1', '90']])),
          recordedHistory(),
        );
        const sorted = quarters.map((label) => ({ period: { kind: 'quarter', label } }));
        await spec.given(...history.events).thenRow('units', 'sihe', results(...sorted));
      }),
      { numRuns: 10 },
    );
  });

  it('keep the latest twelve of a series', async () => {
    const labels = Array.from({ length: 15 }, (_, at) => `${String(2011 + at)}-Q1`);
    const history = labels.reduce(
      (before, label) =>
        before.in('learned-ranking', `${label}:branches`, quarterLearned(label, [['sihe', '1', '90']])),
      recordedHistory(),
    );
    const kept = labels.slice(3).map((label) => ({ period: { kind: 'quarter', label } }));
    await spec.given(...history.events).thenRow('units', 'sihe', results(...kept));
  });

  it('count rectifications and consequences as they stand', async () => {
    const organisation = { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] };
    const history = recordedHistory()
      .in('rectification', 'f1', raisedAt('sihe'), overdue())
      .in('rectification', 'f2', raisedAt('sihe'), reported, accepted, relapsed)
      .in(
        'consequence',
        'c1',
        { type: 'ConsequenceProposed', data: { organisation, round: 1 } },
        { type: 'ConsequenceGroundRestated', data: {} },
      )
      .in(
        'consequence',
        'c2',
        { type: 'ConsequenceProposed', data: { organisation, round: 1 } },
        { type: 'ConsequenceSoftened', data: {} },
      );
    await spec.given(...history.events).thenRow(
      'units',
      'sihe',
      expect.objectContaining({
        organisation,
        rectifications: { open: 0, overdue: 1, fixed: 0, resolved: 0, reopened: 1, dropped: 0 },
        poorRectifications: 1,
        consequences: { waiting: 1, noted: 0, confirmed: 1, dismissed: 0, withdrawn: 0, 'carried-out': 0 },
      }),
    );
  });

  it('keep the tasks that are open, each with its day', async () => {
    const organisation = { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] };
    const raised = (dueOn: string) => ({ type: 'FollowUpTaskRaised', data: { organisation, dueOn } });
    const history = recordedHistory()
      .in('follow-up-task', 't1', raised('2026-04-30'))
      .in('follow-up-task', 't2', raised('2026-04-30'), { type: 'FollowUpTaskClosed', data: {} })
      .in('follow-up-task', 't3', raised('2026-04-30'), { type: 'FollowUpTaskCancelled', data: {} })
      .in(
        'follow-up-task',
        't4',
        raised('2026-04-30'),
        { type: 'FollowUpTaskAssigned', data: { dueOn: '2026-05-10' } },
        { type: 'FollowUpTaskReminded', data: {} },
      );
    const openTasks = [
      { taskId: 't1', dueOn: '2026-04-30' },
      { taskId: 't4', dueOn: '2026-05-10' },
    ];
    await spec.given(...history.events).thenRow('units', 'sihe', expect.objectContaining({ openTasks }));
  });
});
