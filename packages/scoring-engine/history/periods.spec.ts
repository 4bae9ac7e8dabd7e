import type { PeriodKind } from '../plan/operator.ts';
import { parsePeriod, precedes, yearOf } from './period-span.ts';

const span = (kind: PeriodKind, label: string) => parsePeriod({ kind, label })!;

describe('periods by calendar', () => {
  it.each<[PeriodKind, string, number, number]>([
    ['month', '2017-04', 24207, 24207],
    ['quarter', '2017-Q2', 24207, 24209],
    ['half-year', '2017-H2', 24210, 24215],
    ['year', '2017', 24204, 24215],
    ['term', '2016-2017', 24192, 24215],
    ['term', '2017-2017', 24204, 24215],
  ])('reads a %s such as %s as its months', (kind, label, first, last) => {
    expect(span(kind, label)).toEqual({ kind, first, last });
  });

  it.each<[PeriodKind, string]>([
    ['month', '2017-13'],
    ['month', '2017-00'],
    ['month', '2017-4'],
    ['quarter', '2017-Q5'],
    ['quarter', '2017-Q0'],
    ['half-year', '2017-H3'],
    ['year', '17'],
    ['year', '2017-04'],
    ['term', '2017'],
    ['term', '2021-2020'],
    ['month', ' 2017-04'],
    ['month', '2017-041'],
    ['quarter', '12017-Q2'],
    ['quarter', '2017-Q21'],
    ['half-year', '12017-H1'],
    ['half-year', '2017-H11'],
    ['year', '12017'],
    ['term', '12016-2020'],
    ['term', '2016-20201'],
  ])('reads no %s out of "%s"', (kind, label) => {
    expect(parsePeriod({ kind, label })).toBeUndefined();
  });

  it.each<[PeriodKind, string, string, boolean]>([
    ['month', '2017-12', '2018-01', true],
    ['month', '2017-11', '2018-01', false],
    ['month', '2018-01', '2017-12', false],
    ['quarter', '2017-Q4', '2018-Q1', true],
    ['half-year', '2017-H1', '2017-H2', true],
    ['year', '2017', '2018', true],
    ['year', '2016', '2018', false],
    ['year', '2018', '2018', false],
    ['term', '2016-2020', '2021-2025', true],
    ['term', '2016-2021', '2021-2026', true],
    ['term', '2016-2019', '2021-2025', false],
    ['term', '2021-2021', '2021-2025', false],
    ['term', '2021-2021', '2022-2025', true],
  ])('a %s: %s before %s is %s', (kind, earlier, later, isRight) => {
    expect(precedes(span(kind, earlier), span(kind, later))).toBe(isRight);
  });

  it('never puts periods of two kinds in a row', () => {
    expect(precedes(span('month', '2017-12'), span('quarter', '2018-Q1'))).toBe(false);
    expect(precedes(span('year', '2017'), span('year', '2017'))).toBe(false);
  });

  it('finds the calendar year in which a period ends', () => {
    expect(yearOf(span('month', '2017-12'))).toEqual({ first: 24204, last: 24215 });
    expect(yearOf(span('month', '2017-01'))).toEqual({ first: 24204, last: 24215 });
  });
});
