import { periodAt, periodOf } from './period-days.ts';

describe('a period', () => {
  it.each([
    ['month', '2028-02', '2028-02-01', '2028-02-29'],
    ['month', '2026-12', '2026-12-01', '2026-12-31'],
    ['quarter', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['quarter', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['half-year', '2026-H2', '2026-07-01', '2026-12-31'],
    ['year', '2026', '2026-01-01', '2026-12-31'],
    ['term', '2021/2026', '2021-01-01', '2026-12-31'],
  ] as const)('%s %s has its first and last day', (kind, label, from, until) => {
    expect(periodOf(kind, label)).toEqual({ kind, label, from, until });
  });

  it.each([
    ['month', '2026-13'],
    ['month', '2026-Q1'],
    ['quarter', '2026-Q5'],
    ['half-year', '2026-H3'],
    ['year', '26'],
    ['term', '2026/2021'],
  ] as const)('%s is not written %s', (kind, label) => {
    expect(periodOf(kind, label)).toBeUndefined();
  });

  it.each([
    ['month', '2026-03-31', '2026-03'],
    ['quarter', '2026-04-01', '2026-Q2'],
    ['half-year', '2026-06-30', '2026-H1'],
    ['year', '2026-12-31', '2026'],
  ] as const)('%s of %s is %s', (kind, day, label) => {
    expect(periodAt(kind, day).label).toBe(label);
  });
});
