import { checkPlan } from '../plan/check-plan.ts';
import type { GroupInput, PastResult, PastStanding, Period } from '../plan/group-input.ts';
import type { Operator, PastTest } from '../plan/operator.ts';
import { explainQuantity } from '../run/explain-quantity.ts';
import { runPlan } from '../run/run-plan.ts';
import { computing, groupOf, smallPlan, wordsFor, type SmallPlan } from '../spec-support/small-plan.ts';

const quarter = (label: string): Period => ({ kind: 'quarter', label });
const month = (label: string): Period => ({ kind: 'month', label });

const planWith = (made: Operator, grades: readonly string[] = ['A', 'B']): SmallPlan => ({
  grades,
  inputs: { score: {}, now: { entry: { kind: 'flag' } } },
  quantities: {
    score: { op: 'entry', input: 'score' },
    now: ['flag', { op: 'entry', input: 'now' }],
    made: ['count', made],
  },
});

/** A result in which X stands so among three peers. */
const past = (
  period: Period,
  standing: Omit<PastStanding, 'organisation'>,
  peerGroup = 'group',
): PastResult => ({
  id: period.label,
  period,
  peerGroup,
  standings: [
    { organisation: 'X', ...standing },
    { organisation: 'Y', rank: '1' },
    { organisation: 'Z', rank: '2' },
    { organisation: 'W', rank: '4' },
  ],
});

const presentIn = (period: Period, history: readonly PastResult[], now = 'yes'): GroupInput =>
  groupOf({ X: { score: '1', now } }, { period, history });

const LAST: PastTest = { test: 'last' };
const running = (test: PastTest = LAST): SmallPlan => planWith({ op: 'running', present: 'now', test });

const count = (plan: SmallPlan, input: GroupInput): string => computing(plan, input, 'made')[0]!;

describe('periods in a row', () => {
  const last = (label: string) => past(quarter(label), { rank: '4' });

  it('counts the present one and those right before it, over the turn of the year', () => {
    const input = presentIn(quarter('2018-Q1'), [last('2017-Q3'), last('2017-Q4')]);
    expect(count(running(), input)).toBe('3');
    expect(wordsFor(runPlan(smallPlan(running()), input), 'X', 'made')).toEqual({
      en: 'this period: yes; last in the group in the 2 periods right before it; 3 in a row.',
      zh: '本期是，此前连续 2 期同组末位，共连续 3 期。',
    });
    expect(explainQuantity(runPlan(smallPlan(running()), input), 'X', 'made')?.history).toEqual([
      '2017-Q4',
      '2017-Q3',
    ]);
  });

  it('is broken by a period without a result', () => {
    expect(count(running(), presentIn(quarter('2018-Q1'), [last('2017-Q2'), last('2017-Q4')]))).toBe('2');
    expect(count(running(), presentIn(quarter('2018-Q1'), [last('2017-Q3')]))).toBe('1');
  });

  it('is broken by a period that did not pass', () => {
    const history = [last('2017-Q2'), past(quarter('2017-Q3'), { rank: '3' }), last('2017-Q4')];
    expect(count(running(), presentIn(quarter('2018-Q1'), history))).toBe('2');
  });

  it('is none where the present one has not passed', () => {
    const input = presentIn(quarter('2018-Q1'), [last('2017-Q4')], 'no');
    expect(count(running(), input)).toBe('0');
    expect(wordsFor(runPlan(smallPlan(running()), input), 'X', 'made').zh).toBe(
      '本期否，此前连续 0 期同组末位，共连续 0 期。',
    );
  });

  it('does not count other kinds, later periods, or an earlier result of this very period', () => {
    const others = [past(month('2017-12'), { rank: '4' }), last('2018-Q2'), last('2018-Q1')];
    expect(count(running(), presentIn(quarter('2018-Q1'), others))).toBe('1');
    expect(count(running(), presentIn(quarter('2018-Q1'), [...others, last('2017-Q4')]))).toBe('2');
  });

  it('follows an organisation through peer groups', () => {
    const history = [past(quarter('2017-Q4'), { rank: '4' }, 'another')];
    expect(count(running(), presentIn(quarter('2018-Q1'), history))).toBe('2');
  });

  it('takes results in any order', () => {
    const history = [last('2017-Q4'), last('2017-Q2'), last('2017-Q3')];
    expect(count(running(), presentIn(quarter('2018-Q1'), history))).toBe('4');
  });
});

describe('tests of a period', () => {
  const passed = (test: PastTest, standing: Omit<PastStanding, 'organisation'>): boolean =>
    count(running(test), presentIn(quarter('2018-Q1'), [past(quarter('2017-Q4'), standing)])) === '2';

  it.each<[PastTest, Omit<PastStanding, 'organisation'>, boolean]>([
    [{ test: 'last' }, { rank: '4' }, true],
    [{ test: 'last' }, { rank: '3' }, false],
    [{ test: 'last' }, {}, false],
    [{ test: 'bottom', count: 2 }, { rank: '3' }, true],
    [{ test: 'bottom', count: 2 }, { rank: '2' }, true],
    [{ test: 'bottom', count: 1 }, { rank: '3' }, false],
    [{ test: 'bottom-share', share: '0.5' }, { rank: '3' }, true],
    [{ test: 'bottom-share', share: '0.49' }, { rank: '3' }, false],
    [{ test: 'top', count: 2 }, { rank: '2' }, true],
    [{ test: 'top', count: 2 }, { rank: '2.5' }, false],
    [{ test: 'grade', grades: ['A', 'B'] }, { grade: 'B' }, true],
    [{ test: 'grade', grades: ['A'] }, { grade: 'B' }, false],
    [{ test: 'score-below', limit: '60' }, { score: '59.99' }, true],
    [{ test: 'score-below', limit: '60' }, { score: '60' }, false],
    [{ test: 'score-at-least', limit: '60' }, { score: '60.0' }, true],
    [{ test: 'score-at-least', limit: '60' }, { score: '179/3' }, false],
    [{ test: 'fact', facts: ['veto'] }, { facts: ['x', 'veto'] }, true],
    [{ test: 'fact', facts: ['veto'] }, {}, false],
    [{ test: 'fact', facts: ['fine', 'veto'] }, { facts: ['veto'] }, true],
    [{ test: 'not', of: { test: 'grade', grades: ['A'] } }, {}, false],
    [{ test: 'not', of: { test: 'grade', grades: ['A'] } }, { grade: 'B' }, true],
    [
      { test: 'all', of: [{ test: 'last' }, { test: 'fact', facts: ['veto'] }] },
      { rank: '4', facts: ['veto'] },
      true,
    ],
    [{ test: 'all', of: [{ test: 'last' }, { test: 'fact', facts: ['veto'] }] }, { rank: '4' }, false],
    [{ test: 'any', of: [{ test: 'last' }, { test: 'fact', facts: ['veto'] }] }, { facts: ['veto'] }, true],
    [{ test: 'any', of: [{ test: 'last' }, { test: 'grade', grades: ['A'] }] }, { grade: 'B' }, false],
    [{ test: 'not', of: { test: 'last' } }, { rank: '3' }, true],
    [{ test: 'not', of: { test: 'last' } }, { rank: '4' }, false],
    [{ test: 'not', of: { test: 'last' } }, {}, false],
  ])('%j of %j is %s', (test, standing, isPassed) => {
    expect(passed(test, standing)).toBe(isPassed);
  });

  it('lets all who tie for the last place be last', () => {
    const result = past(quarter('2017-Q4'), { rank: '3' });
    const tied = {
      ...result,
      standings: result.standings.map((row) => (row.rank === '4' ? { ...row, rank: '3' } : row)),
    };
    expect(count(running(), presentIn(quarter('2018-Q1'), [tied]))).toBe('2');
  });

  it('are told in words', () => {
    const test: PastTest = {
      test: 'any',
      of: [
        {
          test: 'all',
          of: [
            { test: 'bottom', count: 2 },
            { test: 'not', of: { test: 'top', count: 1 } },
          ],
        },
        { test: 'bottom-share', share: '0.1' },
        { test: 'grade', grades: ['A', 'B'] },
        { test: 'score-below', limit: '60' },
        { test: 'score-at-least', limit: '90' },
        { test: 'fact', facts: ['veto', 'fine'] },
      ],
    };
    const { en, zh } = wordsFor(
      runPlan(smallPlan(running(test)), presentIn(quarter('2018-Q1'), [])),
      'X',
      'made',
    );
    expect(en).toContain(
      'among the last 2 and not (among the first 1) or in the last 0.1 of the group or graded A or B or scored below 60 or scored at least 90 or with veto or fine',
    );
    expect(zh).toContain(
      '后 2 名且非（前 1 名）或位于同组末尾 0.1或等次为A或B或得分低于 60或得分不低于 90或出现veto或fine',
    );
  });

  it('are checked', () => {
    const codes = (test: PastTest) => checkPlan(smallPlan(running(test))).map(({ code }) => code);
    expect(codes({ test: 'grade', grades: ['A+'] })).toEqual(['PLAN.UNKNOWN_GRADE']);
    expect(codes({ test: 'bottom', count: 0 })).toEqual(['PLAN.WRONG_COUNT']);
    expect(codes({ test: 'top', count: 0 })).toEqual(['PLAN.WRONG_COUNT']);
    expect(codes({ test: 'bottom-share', share: '2' })).toEqual(['PLAN.OUT_OF_RANGE']);
    expect(codes({ test: 'score-below', limit: 'x' })).toEqual(['PLAN.MALFORMED_DECIMAL']);
    expect(codes({ test: 'score-at-least', limit: 'x' })).toEqual(['PLAN.MALFORMED_DECIMAL']);
    expect(codes({ test: 'fact', facts: [] })).toEqual(['PLAN.EMPTY_LIST']);
    expect(codes({ test: 'all', of: [] })).toEqual(['PLAN.EMPTY_LIST']);
    expect(codes({ test: 'not', of: { test: 'any', of: [{ test: 'grade', grades: [] }] } })).toEqual([
      'PLAN.EMPTY_LIST',
    ]);
    let deep: PastTest = { test: 'last' };
    for (let depth = 0; depth < 15; depth += 1) deep = { test: 'not', of: deep };
    expect(codes(deep)).toEqual([]);
    expect(codes({ test: 'not', of: deep })).toEqual(['PLAN.TOO_DEEP']);
  });
});

describe('times in a window', () => {
  const times = (periods: number): SmallPlan =>
    planWith({ op: 'times', present: 'now', test: LAST, periods });
  const history = ['2017-Q1', '2017-Q3'].map((label) => past(quarter(label), { rank: '4' }));

  it('need not be in a row, and are of the last periods by calendar', () => {
    const input = presentIn(quarter('2017-Q4'), history);
    expect([1, 2, 3, 4].map((periods) => count(times(periods), input))).toEqual(['1', '2', '2', '3']);
    expect(count(times(4), presentIn(quarter('2017-Q4'), history, 'no'))).toBe('2');
    expect(wordsFor(runPlan(smallPlan(times(4)), input), 'X', 'made')).toEqual({
      en: 'last in the group in 3 of the last 4 periods, this one included.',
      zh: '含本期在内的最近 4 期中，3 期同组末位。',
    });
    expect(checkPlan(smallPlan(times(0))).map(({ code }) => code)).toEqual(['PLAN.WRONG_COUNT']);
  });

  it('counts only those that pass, and names them', () => {
    const mixed = [...history, past(quarter('2017-Q2'), { rank: '3' })];
    const input = presentIn(quarter('2017-Q4'), mixed);
    expect(count(times(4), input)).toBe('3');
    expect(explainQuantity(runPlan(smallPlan(times(4)), input), 'X', 'made')?.history).toEqual([
      '2017-Q3',
      '2017-Q1',
    ]);
    const graded = planWith({
      op: 'times',
      present: 'now',
      test: { test: 'grade', grades: ['A'] },
      periods: 2,
    });
    expect(wordsFor(runPlan(smallPlan(graded), input), 'X', 'made').zh).toBe(
      '含本期在内的最近 2 期中，1 期等次为A。',
    );
  });

  it('takes terms as they follow', () => {
    const terms = ['2011-2015', '2016-2020'].map((label) => past({ kind: 'term', label }, { rank: '4' }));
    const input = presentIn({ kind: 'term', label: '2021-2025' }, terms);
    expect([count(times(2), input), count(times(3), input), count(running(), input)]).toEqual([
      '2',
      '3',
      '3',
    ]);
  });
});

describe('figures of earlier results', () => {
  type Past = Extract<Operator, { op: 'past' }>;
  const figures = (operator: Partial<Past>): SmallPlan =>
    planWith({ op: 'past', figure: 'points', reduce: 'sum', periods: 3, ...operator });
  const points = (period: Period, value: string) => past(period, { score: '80', figures: { points: value } });
  const months = ['2017-12', '2018-01', '2018-02', '2018-03'].map((label, at) =>
    points(month(label), String(at + 1)),
  );

  it.each([
    ['sum', '9'],
    ['mean', '3'],
    ['count', '3'],
    ['last', '4'],
  ] as const)('take the %s of the last three periods', (reduce, expected) => {
    expect(count(figures({ reduce }), presentIn(month('2018-04'), months))).toBe(expected);
  });

  it('take those of the calendar year', () => {
    expect(count(figures({ periods: 'same-year' }), presentIn(month('2018-04'), months))).toBe('9');
    expect(count(figures({ periods: 'same-year' }), presentIn(month('2018-03'), months))).toBe('5');
  });

  it('take the months of a quarter, and only all of them where that is asked', () => {
    const within = { kind: 'month', periods: 'within-present' } as const;
    expect(count(figures(within), presentIn(quarter('2018-Q1'), months))).toBe('9');
    expect(count(figures({ ...within, complete: true }), presentIn(quarter('2018-Q1'), months))).toBe('9');
    expect(count(figures(within), presentIn(quarter('2017-Q4'), months))).toBe('1');
    expect(count(figures({ ...within, complete: true }), presentIn(quarter('2017-Q4'), months))).toBe(
      'missing',
    );
    expect(
      count(figures({ ...within, complete: true, ifNone: '0' }), presentIn(quarter('2016-Q4'), months)),
    ).toBe('0');
  });

  it('reach into the present period where they are of another kind', () => {
    expect(count(figures({ kind: 'month', periods: 2 }), presentIn(quarter('2018-Q1'), months))).toBe('7');
    expect(
      count(figures({ kind: 'month', periods: 'same-year' }), presentIn(quarter('2018-Q1'), months)),
    ).toBe('9');
  });

  it('know score and rank as figures', () => {
    expect(count(figures({ figure: 'score', reduce: 'mean' }), presentIn(month('2018-04'), months))).toBe(
      '80',
    );
    const ranked = [past(month('2018-03'), { rank: '3' })];
    expect(count(figures({ figure: 'rank', reduce: 'last' }), presentIn(month('2018-04'), ranked))).toBe('3');
  });

  it('take no other figure for the one that is wanted', () => {
    const ranked = [past(month('2018-03'), { rank: '3', score: '80' })];
    expect(count(figures({ figure: 'other' }), presentIn(month('2018-04'), ranked))).toBe('missing');
  });

  it('are complete only where every period has the figure', () => {
    const gap = [points(month('2018-01'), '2'), past(month('2018-02'), {}), points(month('2018-03'), '4')];
    const input = presentIn(month('2018-04'), gap);
    expect(count(figures({}), input)).toBe('6');
    expect(count(figures({ complete: true }), input)).toBe('missing');
    expect(count(figures({ complete: true, ifNone: '0' }), input)).toBe('missing');
    expect(count(figures({ complete: true, ifNone: '0', periods: 1 }), input)).toBe('4');
    expect(count(figures({ complete: true, reduce: 'count' }), presentIn(month('2018-04'), []))).toBe(
      'missing',
    );
  });

  it('are missing where there is none, unless the plan says otherwise', () => {
    const none = presentIn(month('2018-04'), []);
    expect(
      ['sum', 'mean', 'last', 'count'].map((reduce) => count(figures({ reduce: reduce as 'sum' }), none)),
    ).toEqual(['missing', 'missing', 'missing', '0']);
    expect(count(figures({ ifNone: '100' }), none)).toBe('100');
    const words = (operator: Partial<Past>, input: GroupInput) =>
      wordsFor(runPlan(smallPlan(figures(operator)), input), 'X', 'made');
    expect(words({}, none)).toEqual({
      en: 'missing. No earlier result has "points".',
      zh: '缺。往期结果中没有“points”。',
    });
    expect(words({ ifNone: '100' }, none)).toEqual({
      en: 'there is no earlier "points", which counts as 100.',
      zh: '往期没有“points”，按 100 计。',
    });
    expect(words({ complete: true, periods: 9 }, presentIn(month('2018-04'), months))).toEqual({
      en: 'missing. "points" is there for 4 earlier periods, but not for each that is wanted.',
      zh: '缺。往期“points”只有 4 期，不齐全。',
    });
    expect(words({}, presentIn(month('2018-04'), months))).toEqual({
      en: 'sum of the earlier "points" (4, 3, 2) is 9.',
      zh: '往期“points”（4、3、2）的合计为 9。',
    });
  });

  it('are checked', () => {
    const codes = (operator: Partial<Past>) =>
      checkPlan(smallPlan(figures(operator))).map(({ code }) => code);
    expect(codes({ periods: 0 })).toEqual(['PLAN.WRONG_COUNT']);
    expect(codes({ ifNone: 'x' })).toEqual(['PLAN.MALFORMED_DECIMAL']);
    expect(codes({ periods: 'same-year', ifNone: '0' })).toEqual([]);
  });
});

describe('questions of the present rank', () => {
  const asking = (test: PastTest): SmallPlan => ({
    inputs: { score: {} },
    quantities: {
      score: { op: 'entry', input: 'score' },
      made: ['flag', { op: 'rank-is', rank: 'placing', test }],
    },
  });
  const input = groupOf({
    A: { score: '9' },
    B: { score: '5' },
    C: { score: '7' },
    D: {},
    E: { score: '5' },
  });

  it.each<[PastTest, readonly string[]]>([
    [{ test: 'last' }, ['0', '1', '0', 'missing', '1']],
    [{ test: 'bottom', count: 3 }, ['0', '1', '1', 'missing', '1']],
    [{ test: 'bottom', count: 2 }, ['0', '1', '0', 'missing', '1']],
    [{ test: 'bottom-share', share: '0.25' }, ['0', '1', '0', 'missing', '1']],
    [{ test: 'top', count: 1 }, ['1', '0', '0', 'missing', '0']],
  ])('%j', (test, expected) => {
    expect(computing(asking(test), input, 'made')).toEqual(expected);
  });

  it('say rank and answer', () => {
    const run = runPlan(smallPlan(asking(LAST)), input);
    expect(wordsFor(run, 'B', 'made')).toEqual({
      en: 'place 3 of 4; last in the group? yes.',
      zh: '4 家中第 3 名，是否同组末位：是。',
    });
  });

  it('know of nothing but ranks', () => {
    expect(checkPlan(smallPlan(asking({ test: 'fact', facts: ['x'] })))).toEqual([
      {
        code: 'PLAN.WRONG_TEST',
        path: 'made',
        sentence: {
          en: 'A present rank is tested by last, bottom, bottom-share or top, not by fact.',
          zh: '本期名次只能按 last、bottom、bottom-share 或 top 判断，不能用 fact。',
        },
      },
    ]);
  });
});
