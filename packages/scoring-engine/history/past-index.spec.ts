import type { PastResult, Period } from '../plan/group-input.ts';
import type { PeriodKind } from '../plan/operator.ts';
import { indexPast } from './past-index.ts';
import { lastPeriods, unbrokenPast } from './past-window.ts';
import { parsePeriod } from './period-span.ts';

const result = (kind: PeriodKind, label: string): PastResult => ({
  id: label,
  period: { kind, label },
  peerGroup: 'group',
  standings: [{ organisation: 'X' }],
});

const known = (present: Period, kind: PeriodKind, history: readonly PastResult[]): readonly string[] =>
  indexPast(history, parsePeriod(present)!)
    .of('X', kind)
    .map(({ resultId }) => resultId);

describe('the past of a period', () => {
  const quarter: Period = { kind: 'quarter', label: '2018-Q1' };
  const term: Period = { kind: 'term', label: '2021-2025' };

  it('is what ended before it, the latest first', () => {
    const history = ['2017-Q3', '2018-Q2', '2017-Q4', '2018-Q1'].map((label) => result('quarter', label));
    expect(known(quarter, 'quarter', history)).toEqual(['2017-Q4', '2017-Q3']);
  });

  it('leaves out terms that begin or end with the present one, or go beyond it', () => {
    const history = ['2016-2020', '2021-2024', '2018-2025', '2016-2026', '2022-2024'].map((label) =>
      result('term', label),
    );
    expect(known(term, 'term', history)).toEqual(['2016-2020']);
  });

  it('holds the months of the present quarter, and none that comes after', () => {
    const history = ['2018-03', '2018-04', '2017-12'].map((label) => result('month', label));
    expect(known(quarter, 'month', history)).toEqual(['2018-03', '2017-12']);
  });

  it('keeps the kinds of periods apart', () => {
    const history = [result('month', '2017-12'), result('quarter', '2017-Q4')];
    expect([known(quarter, 'month', history), known(quarter, 'quarter', history)]).toEqual([
      ['2017-12'],
      ['2017-Q4'],
    ]);
  });

  it('is nothing for who is new, or where a period cannot be read', () => {
    expect(known(quarter, 'month', [result('month', '二〇一七')])).toEqual([]);
    expect(indexPast([], parsePeriod(quarter)!).of('Y', 'quarter')).toEqual([]);
  });

  it('knows whether the terms before are all there', () => {
    const source = (history: readonly PastResult[]) => {
      const present = parsePeriod(term)!;
      return { present, kind: 'term' as const, rows: indexPast(history, present).of('X', 'term') };
    };
    const both = source([result('term', '2011-2015'), result('term', '2016-2020')]);
    expect([1, 2, 3].map((periods) => lastPeriods(both, periods).isComplete)).toEqual([true, true, false]);
    expect([1, 2, 3].map((periods) => lastPeriods(both, periods).rows.length)).toEqual([1, 2, 2]);
    const gap = source([result('term', '2011-2015')]);
    expect(lastPeriods(gap, 1).isComplete).toBe(false);
    expect(unbrokenPast(gap)).toEqual([]);
  });
});
