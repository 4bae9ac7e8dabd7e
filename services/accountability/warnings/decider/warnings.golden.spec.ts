import { asGolden, goldenSamples } from '@kaoping/testing';
import type { LearnedRankingEvent } from './learned-ranking.events.ts';
import type { WarningConditionsArranged } from './warning-conditions.events.ts';

const history: readonly (WarningConditionsArranged | LearnedRankingEvent)[] = [
  {
    type: 'WarningConditionsArranged',
    data: {
      conditions: [
        { key: 'last-twice', colour: 'red', fact: 'bottom', last: 1, running: 2 },
        { key: 'failed', colour: 'red', fact: 'grade', grades: ['D'], running: 1 },
        { key: 'dropped', colour: 'yellow', fact: 'score-drop', points: '5' },
        { key: 'overdue', colour: 'yellow', fact: 'rectifications-overdue', atLeast: 1 },
      ],
      reason: '集团要求',
      arrangedAt: '2026-05-01T01:00:00.000Z',
    },
  },
  {
    type: 'PublishedRankingLearned',
    data: {
      cycleId: '2026-Q1-branches',
      title: { zh: '一季度党支部考核', en: 'Branches, first quarter' },
      period: { kind: 'quarter', label: '2026-Q1' },
      schemeId: 'changping-branches-quarter',
      peerGroup: { key: 'branches', title: { zh: '生产支部', en: 'Branches' } },
      revision: 2,
      publishedAt: '2026-04-20T01:00:00.000Z',
      standings: [
        {
          organisationId: 'o-wangtai',
          name: '王台矿党支部',
          ancestorIds: ['o-changping'],
          rank: '1',
          score: '96.50',
          grade: { key: 'excellent', title: { zh: '优秀', en: 'Excellent' } },
        },
      ],
    },
  },
  {
    type: 'RankingRecallLearned',
    data: { revision: 1, reason: '数据来源有误', recalledAt: '2026-04-21T01:00:00.000Z' },
  },
];

describe('the stored shapes of warnings', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
