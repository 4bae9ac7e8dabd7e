import { asGolden, goldenSamples } from '@kaoping/testing';
import type { AppraisalRecorded, PostRatiosSet } from './post-linkage.events.ts';

const history: readonly (PostRatiosSet | AppraisalRecorded)[] = [
  {
    type: 'PostRatiosSet',
    data: {
      ratios: [
        { kind: 'full-time-secretary', linked: '0.5' },
        { kind: 'committee-member', linked: '0.2' },
      ],
      schemeId: 'energy-group-duty',
      reason: '党委会〔2025〕3号',
    },
  },
  {
    type: 'AppraisalRecorded',
    data: {
      ...{ personId: 'p-zhang', year: '2025', score: '92.5' },
      ...{ source: '2025年度民主评议会议记录', reason: '计票有误' },
    },
  },
];

describe('the stored shapes of how posts are linked', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
