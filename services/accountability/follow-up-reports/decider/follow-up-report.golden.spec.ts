import { asGolden, goldenSamples } from '@kaoping/testing';
import type { FollowUpReported } from './follow-up-report.events.ts';

const history: readonly FollowUpReported[] = [
  {
    type: 'FollowUpReported',
    data: {
      headquarters: 'jinmei',
      on: '2026-04-12',
      counts: {
        warnings: { red: 1, yellow: 2, green: 9 },
        consequences: { waiting: 1, confirmed: 2, dismissed: 0, withdrawn: 1 },
        rectifications: { open: 3, overdue: 1, resolved: 7 },
        tasks: { open: 1, overdue: 0 },
      },
    },
  },
];

describe('the stored shape of a follow-up report', () => {
  it('has a sample, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
