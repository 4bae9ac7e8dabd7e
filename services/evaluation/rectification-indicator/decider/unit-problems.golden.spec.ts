import { asGolden, goldenSamples } from '@kaoping/testing';
import type { UnitProblemsEvent } from './unit-problems.events.ts';

const history: readonly UnitProblemsEvent[] = [
  {
    type: 'UnitProblemLearned',
    data: {
      rectificationId: 'i-1/f-1',
      sequence: 2,
      state: 'overdue',
      problem: '“第一议题”记录不全',
      foundOn: '2025-12-03',
      dueOn: '2026-01-03',
      sourceId: 'i-1',
      cycleId: 'duty-2025',
      on: '2026-01-04',
    },
  },
  {
    type: 'CarriedProblemsCounted',
    data: {
      cycleId: 'duty-2026',
      schemeId: 'energy-group-duty',
      indicator: 'assessment.basic.rectification',
      times: 1,
      items: [
        {
          rectificationId: 'i-1/f-1',
          problem: '“第一议题”记录不全',
          foundOn: '2025-12-03',
          dueOn: '2026-01-03',
          isSolved: false,
        },
      ],
      countedAt: '2026-01-05T01:00:00.000Z',
      entries: [
        {
          entryId: 'carried:duty-2026:sihe:assessment.basic.rectification/raised:1',
          organisationId: 'sihe',
          input: 'assessment.basic.rectification/raised',
          value: '1',
          reason: '上期指出的问题：“第一议题”记录不全',
        },
      ],
    },
  },
  {
    type: 'CarriedProblemsCountedAnew',
    data: {
      cycleId: 'duty-2026',
      schemeId: 'energy-group-duty',
      indicator: 'assessment.basic.rectification',
      times: 2,
      items: [
        {
          rectificationId: 'i-1/f-1',
          problem: '“第一议题”记录不全',
          foundOn: '2025-12-03',
          dueOn: '2026-01-03',
          isSolved: true,
        },
      ],
      countedAt: '2026-02-05T01:00:00.000Z',
      reason: '上期问题整改情况有变化，自动更新',
      corrections: [
        {
          replacedEntryId: 'carried:duty-2026:sihe:assessment.basic.rectification/solved:1',
          replacement: {
            entryId: 'carried:duty-2026:sihe:assessment.basic.rectification/solved:2',
            organisationId: 'sihe',
            input: 'assessment.basic.rectification/solved',
            value: '1',
            reason: '已整改：“第一议题”记录不全；未整改：无',
          },
        },
      ],
    },
  },
];

describe('the stored shapes of the problems of a unit', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
