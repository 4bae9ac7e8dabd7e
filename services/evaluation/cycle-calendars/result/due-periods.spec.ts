import { duePeriods } from './due-periods.ts';

const rule = { assesses: 'past', opensAfterDays: 0, from: '2026-05-01' } as const;
const labels = (...given: Parameters<typeof duePeriods>) => duePeriods(...given).map(({ label }) => label);

describe('the cycles that a calendar wants open', () => {
  it('are those of the month that ended, from the first of the next on', () => {
    expect(duePeriods(rule, 'month', '2026-05-01')).toEqual([{ label: '2026-04', startsOn: '2026-05-01' }]);
    expect(labels(rule, 'month', '2026-04-30')).toEqual([]);
  });

  it('are those of the present period where it says so', () => {
    expect(labels({ ...rule, assesses: 'current' }, 'quarter', '2026-08-10')).toEqual(['2026-Q3']);
  });

  it('open some days later where it says so', () => {
    const later = { ...rule, opensAfterDays: 4 };
    expect(labels(later, 'month', '2026-05-04')).toEqual([]);
    expect(labels(later, 'month', '2026-05-05')).toEqual(['2026-04']);
  });

  it('are caught up with after the product stood still, but not for ever', () => {
    expect(labels(rule, 'month', '2026-06-02')).toEqual(['2026-04', '2026-05']);
    expect(labels(rule, 'month', '2026-12-02')).toEqual(['2026-09', '2026-10', '2026-11']);
  });

  it('cross the year', () => {
    expect(labels({ ...rule, from: '2027-01-01' }, 'quarter', '2027-01-01')).toEqual(['2026-Q4']);
  });
});
