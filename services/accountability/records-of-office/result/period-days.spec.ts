import { periodDays, sharedDays } from './period-days.ts';

describe('the days of a period', () => {
  it.each([
    ['month', '2024-02', '2024-02-01', '2024-02-29'],
    ['quarter', '2025-Q2', '2025-04-01', '2025-06-30'],
    ['half-year', '2025-H2', '2025-07-01', '2025-12-31'],
    ['year', '2025', '2025-01-01', '2025-12-31'],
    ['term', '2022/2026', '2022-01-01', '2026-12-31'],
  ] as const)('of a %s %s are counted by the calendar', (kind, label, from, until) => {
    expect(periodDays({ kind, label })).toEqual({ from, until });
  });

  it('are none where the label is none', () => {
    expect(periodDays({ kind: 'year', label: '去年' })).toBeUndefined();
  });

  it('are shared with others, or are not', () => {
    const spring = { from: '2025-01-01', until: '2025-04-30' };
    expect(sharedDays(spring, { from: '2025-04-30', until: '2025-12-31' })).toEqual({
      ...{ from: '2025-04-30', until: '2025-04-30' },
    });
    expect(sharedDays(spring, { from: '2025-05-01', until: '2025-12-31' })).toBeUndefined();
  });
});
