import { quartersBefore } from './story-quarters.ts';

describe('the quarters of the story', () => {
  it.each([
    ['2026-11-21', ['2026-Q2', '2026-Q3']],
    ['2026-10-09', ['2026-Q2', '2026-Q3']],
    ['2026-10-08', ['2026-Q1', '2026-Q2']],
    ['2027-01-02', ['2026-Q2', '2026-Q3']],
    ['2027-01-31', ['2026-Q3', '2026-Q4']],
  ])('that are published before %s are %p', (today, periods) => {
    expect(quartersBefore(today, 2).map(({ period }) => period)).toEqual(periods);
  });

  it('begin on their first day and are published in the next', () => {
    expect(quartersBefore('2026-02-01', 1)).toEqual([
      { period: '2025-Q4', firstDay: '2025-10-01', publishedOn: '2026-01-08' },
    ]);
  });
});
