import { asGolden, goldenSamples } from '@kaoping/testing';
import type {
  EnterpriseProgress,
  ProgressHeadquartersHeard,
  ProgressReported,
  SubsidiaryProgressReported,
} from './progress-report.events.ts';

const on = '2026-04-12';
const progress: EnterpriseProgress = {
  cycles: [
    {
      ...{ cycleId: '2026-Q1-branches', title: { zh: '一季度党支部考核', en: 'Branches, first quarter' } },
      ...{ period: { kind: 'quarter', label: '2026-Q1' }, stage: 'assess', until: '2026-04-10' },
      ...{ daysLate: 2, sheetsDue: 40, sheetsIn: 38 },
    },
  ],
  burden: { month: '2026-04', units: 12, minutesAsked: 840, askedTwice: 1 },
};
const history: readonly (ProgressReported | ProgressHeadquartersHeard | SubsidiaryProgressReported)[] = [
  { type: 'ProgressReported', data: { headquarters: 'jinmei', on, progress } },
  { type: 'ProgressHeadquartersHeard', data: { headquarters: 'jinmei', sequence: 7 } },
  { type: 'SubsidiaryProgressReported', data: { subsidiary: 'changping', on, progress } },
];

describe('the stored shapes of progress reports', () => {
  it('have a sample each, just as they are written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
