import { comparePeriods, periodOfLabel } from './period-label.ts';

describe('the label of a period', () => {
  it('is of the expected kind where it can be', () => {
    expect(periodOfLabel('2017-04', 'month')).toEqual({ kind: 'month', label: '2017-04' });
    expect(periodOfLabel('2021-2025', 'term')).toEqual({ kind: 'term', label: '2021-2025' });
  });

  it('is of the kind that it is written in otherwise', () => {
    expect(periodOfLabel('2017-Q2', 'month')).toEqual({ kind: 'quarter', label: '2017-Q2' });
    expect(periodOfLabel('2017', 'month')).toEqual({ kind: 'year', label: '2017' });
  });

  it.each(['2017-13', '二〇一七', '', '2017-Q5'])('is none for %p', (label) => {
    expect(periodOfLabel(label, 'month')).toBeUndefined();
  });

  it('orders periods by their ends, and refuses what is none', () => {
    const labels = ['2017-Q2', '2017-01', '2017', '2017-06', '2016-12'];
    const periods = labels.map((label) => periodOfLabel(label, 'month')!);
    expect(periods.sort(comparePeriods).map(({ label }) => label)).toEqual([
      '2016-12',
      '2017-01',
      '2017-06',
      '2017-Q2',
      '2017',
    ]);
    const year = { kind: 'year', label: '2017' } as const;
    const none = { kind: 'month', label: 'x' } as const;
    expect(() => comparePeriods(none, year)).toThrow(new RangeError('x or 2017 is no period'));
    expect(() => comparePeriods(year, none)).toThrow(new RangeError('2017 or x is no period'));
  });
});
