import type { PastResult } from '@kaoping/scoring-engine';
import { naiveScoring, type NaiveStanding } from './naive/naive-scoring.ts';
import { descending, groupOf, pastOf, schemeFrom, type Entered } from './small-group.ts';

const column = <Key extends keyof NaiveStanding>(standings: readonly NaiveStanding[], key: Key) =>
  standings.map((standing) => standing[key]);

const coefficientScheme = (step: string, more: object = {}) =>
  schemeFrom({
    indicators: {
      work: { zh: '工作', fullMark: '100', method: 'direct' },
      party: { zh: '党建', fullMark: '100', method: 'direct' },
    },
    calculate: { factor: { zh: '系数', rankStep: { of: 'party', step, ...more } }, final: 'work × factor' },
    result: { score: 'final', coefficient: 'factor' },
  });

describe('the coefficient by place', () => {
  it('goes from 1.025 to 0.975 for eleven towns at 0.5 % a place', () => {
    const standings = naiveScoring(coefficientScheme('0.5%'), descending(11, ['work', 'party']));

    expect(column(standings, 'coefficient')).toEqual([
      '1.025',
      '1.02',
      '1.015',
      '1.01',
      '1.005',
      '1',
      '0.995',
      '0.99',
      '0.985',
      '0.98',
      '0.975',
    ]);
    expect(standings[0]).toMatchObject({ score: '102.50', exact: '102.5', rank: '1', rankBefore: '1' });
  });

  it('goes from 1.028 to 0.972 for 29 departments at 0.2 % a place, the fifteenth having 1', () => {
    const coefficients = column(
      naiveScoring(coefficientScheme('0.2%'), descending(29, ['work', 'party'])),
      'coefficient',
    );

    expect([coefficients[0], coefficients[14], coefficients[28]]).toEqual(['1.028', '1', '0.972']);
  });

  it.each([
    ['lower', ['1.02', '1.01', '1', '0.99']],
    ['upper', ['1.01', '1', '0.99', '0.98']],
    ['mean', ['1.015', '1.005', '0.995', '0.985']],
  ])('has its %s middle in a group of four', (middle, expected) => {
    const standings = naiveScoring(coefficientScheme('1%', { middle }), descending(4, ['work', 'party']));

    expect(column(standings, 'coefficient')).toEqual(expected);
  });

  it('compounds where the scheme says so', () => {
    const standings = naiveScoring(
      coefficientScheme('10%', { progression: 'compounding' }),
      descending(5, ['work', 'party']),
    );

    expect(column(standings, 'coefficient')).toEqual(['1.21', '1.1', '1', '10/11', '100/121']);
  });

  it('is the same for those who tie, and blocks the whole group if a score is missing', () => {
    const tied = groupOf({
      a: { work: '80', party: '90' },
      b: { work: '70', party: '90' },
      c: { work: '90', party: '80' },
    });
    expect(column(naiveScoring(coefficientScheme('1%'), tied), 'coefficient')).toEqual([
      '1.01',
      '1.01',
      '0.99',
    ]);

    const lacking = groupOf({ a: { work: '80', party: '90' }, b: { work: '70' } });
    expect(naiveScoring(coefficientScheme('1%'), lacking)).toEqual([]);
    expect(
      column(naiveScoring(coefficientScheme('1%', { missing: 'leave-out' }), lacking), 'organisation'),
    ).toEqual(['a']);
  });
});

describe('forced distribution', () => {
  const grades = (more: object = {}) => ({
    list: [
      { grade: 'A', zh: '优', share: '20%' },
      { grade: 'B', zh: '中', share: '70%' },
      { grade: 'C', zh: '差', share: '10%' },
    ],
    distribution: { kind: 'exact', ...more },
  });
  const tally = (standings: readonly NaiveStanding[]) =>
    ['A', 'B', 'C'].map((grade) => standings.filter((standing) => standing.grade === grade).length);

  // 7: 1.4, 4.9, 0.7. 9: 1.8, 6.3, 0.9. 13: 2.6, 9.1, 1.3. The greatest remainders are made up first.
  it.each([
    [7, [1, 5, 1]],
    [9, [2, 6, 1]],
    [10, [2, 7, 1]],
    [13, [3, 9, 1]],
    [20, [4, 14, 2]],
  ])('of 2:7:1 among %i goes by the largest remainder', (count, expected) => {
    expect(tally(naiveScoring(schemeFrom({ grades: grades() }), descending(count, ['work'])))).toEqual(
      expected,
    );
  });

  const secondTied = groupOf(
    Object.fromEntries(
      ['99', '95', '95', '90', '89', '88', '87', '86', '85', '84'].map((work, index) => [
        `unit${index}`,
        { work },
      ]),
    ),
  );

  it('lets two who tie for one place both fall back, or both have it', () => {
    expect(tally(naiveScoring(schemeFrom({ grades: grades({ unused: 'pass-down' }) }), secondTied))).toEqual([
      1, 8, 1,
    ]);
    expect(tally(naiveScoring(schemeFrom({ grades: grades({ unused: 'lost' }) }), secondTied))).toEqual([
      1, 7, 2,
    ]);
    // The place too many is one that the next grade gives up.
    expect(tally(naiveScoring(schemeFrom({ grades: grades({ ties: 'better' }) }), secondTied))).toEqual([
      3, 6, 1,
    ]);
  });
});

it('gives five stars by threshold, places and an innovation project together', () => {
  const scheme = schemeFrom({
    facts: { innovation: { zh: '创新' } },
    grades: {
      list: [
        { grade: 'five', zh: '五星', from: '90', share: '10%', needs: [{ fact: 'innovation' }] },
        { grade: 'four', zh: '四星', from: '80', share: '30%' },
        { grade: 'three', zh: '三星', from: '70', share: '40%' },
        { grade: 'two', zh: '二星', from: '60' },
        { grade: 'one', zh: '一星' },
      ],
      distribution: { kind: 'at-most', unused: 'pass-down' },
    },
  });
  const scores = ['98', '97', '96', '95', '88', '79', '75', '69', '61', '50'];
  const input = groupOf(
    Object.fromEntries(
      scores.map((work, index): [string, Entered] => [
        `b${index}`,
        { work, ...(index === 1 ? { innovation: 'yes' } : {}) },
      ]),
    ),
  );

  // The first has no project; three places of four stars go to the first, third and fourth; the fifth has three.
  expect(column(naiveScoring(scheme, input), 'grade')).toEqual([
    'four',
    'five',
    'four',
    'four',
    'three',
    'three',
    'three',
    'two',
    'two',
    'one',
  ]);
});

it('takes a fail rule as the worst grade without touching the score', () => {
  const scheme = schemeFrom({
    failRules: { farBehind: { zh: '不足六成', when: 'final < 60% × first(final)', grade: 'D' } },
    vetoes: { accident: { zh: '事故', gradeAtMost: 'B' } },
    grades: {
      list: [
        { grade: 'A', zh: '优', from: '80' },
        { grade: 'B', zh: '良', from: '50' },
        { grade: 'D', zh: '差' },
      ],
    },
  });
  const input = groupOf({ a: { work: '100', accident: 'yes' }, b: { work: '60' }, c: { work: '59.99' } });

  expect(naiveScoring(scheme, input).map(({ score, grade, flags }) => [score, grade, flags])).toEqual([
    ['100.00', 'B', ['accident']],
    ['60.00', 'B', []],
    ['59.99', 'D', ['farBehind']],
  ]);
});

describe('ballots', () => {
  const levels = {
    A: { zh: 'A', points: '100' },
    B: { zh: 'B', points: '80' },
    C: { zh: 'C', points: '60' },
    D: { zh: 'D', points: '40' },
  };
  const ballot = (validity: object) =>
    schemeFrom({
      indicators: { work: { zh: '测评', fullMark: '20', method: { kind: 'ballot', levels, validity } } },
    });
  const votes = { 'work/A': '5', 'work/B': '3', 'work/C': '1', 'work/D': '1' };

  it('count votes × points over the valid votes, of the full mark', () => {
    // 500 + 240 + 60 + 40 = 840 of 10 votes: 84 of 100, 16.8 of 20.
    expect(naiveScoring(ballot({}), groupOf({ a: votes }))).toMatchObject([
      { exact: '16.8', score: '16.80' },
    ]);
  });

  it.each([
    [
      'more than half of those due must attend',
      { quorum: '50%' },
      { 'work/due': '20', 'work/returned': '10' },
    ],
    ['fewer returned than asked for', { minimumReturns: '11' }, { 'work/returned': '10' }],
    [
      'more returned than issued',
      { voidIfMoreThanIssued: true },
      { 'work/issued': '9', 'work/returned': '10' },
    ],
  ])('give no result: %s', (_, validity, counts) => {
    expect(naiveScoring(ballot(validity), groupOf({ a: { ...votes, ...counts } }))).toEqual([]);
  });
});

it('weighs rater groups, drops the extremes of one and leaves out another that gave nothing', () => {
  const scheme = schemeFrom({
    raters: {
      leaders: { zh: '领导', weight: '40%' },
      staff: { zh: '职工', weight: '40%', combine: { trim: '1' }, minimumReturns: '3' },
      guests: { zh: '代表', weight: '20%', missing: 'exempt' },
    },
    indicators: {
      work: { zh: '工作', fullMark: '100', method: 'direct', raters: ['leaders', 'staff', 'guests'] },
    },
  });
  const entered = { 'work@leaders': { x: '80', y: '90' }, 'work@staff': { p: '0', q: '95', r: '100' } };

  // Leaders 85, staff 95 without 0 and 100, half each.
  expect(naiveScoring(scheme, groupOf({ a: entered }))).toMatchObject([{ exact: '90' }]);
  expect(naiveScoring(scheme, groupOf({ a: { ...entered, 'work@staff': { q: '95', r: '100' } } }))).toEqual(
    [],
  );
});

it('gives the weight of an exempt indicator to the others', () => {
  const part = (weight: string, more: object = {}) => ({
    zh: '项',
    weight,
    fullMark: '50',
    method: 'direct',
    ...more,
  });
  const scheme = schemeFrom({
    indicators: {
      work: {
        zh: '工作',
        combine: 'weights',
        indicators: { a: part('20%'), b: part('60%'), c: part('20%', { missing: 'exempt' }) },
      },
    },
  });

  // a 40 of 50 is 80 %, b 20 of 50 is 40 %: 80 × 20/80 + 40 × 60/80.
  expect(
    naiveScoring(scheme, groupOf({ u: { 'work.a': '40', 'work.b': '20', 'work.c/exempt': 'yes' } })),
  ).toMatchObject([{ exact: '50' }]);
  expect(naiveScoring(scheme, groupOf({ u: { 'work.a': '40', 'work.b': '20' } }))).toEqual([]);
});

it('counts a document once at its highest, further amounts whole, and cuts at the caps', () => {
  const scheme = schemeFrom({
    indicators: { base: { zh: '基础', fullMark: '100', method: 'imported' } },
    calculate: { final: 'base + bonus − deduction' },
    adjustments: {
      bonus: {
        cap: '7',
        families: { praise: { zh: '表彰', cap: '5' } },
        circumstances: {
          nation: { zh: '国家', points: '3', family: 'praise' },
          province: { zh: '省', points: '2', family: 'praise' },
          invest: { zh: '招商', points: '1', further: { amount: '1000', points: '0.1' }, atMost: '2' },
        },
      },
      deduction: { cap: '10', circumstances: { fault: { zh: '失职', upTo: '4' } } },
    },
  });
  const input = groupOf({
    // Document x counts 3, y 2: the family's 5; 1 + 7 × 0.1.
    a: {
      base: '80',
      'bonus/nation': { x: '1' },
      'bonus/province': { x: '1', y: '1' },
      'bonus/invest': { p: '1' },
      'bonus/invest/beyond': { p: '7999' },
    },
    // 3 + 3 is cut to 5, 1 + 1.9 to 2.
    b: {
      base: '80',
      'bonus/nation': { x: '1', y: '1' },
      'bonus/invest': { p: '1' },
      'bonus/invest/beyond': { p: '19000' },
      'deduction/fault': { p: '2.5' },
    },
  });

  expect(column(naiveScoring(scheme, input), 'exact')).toEqual(['86.7', '84.5']);
});

describe('streaks', () => {
  const scheme = schemeFrom({
    period: 'quarter',
    consequences: {
      talk: {
        zh: '诫勉',
        when: { rank: { bottom: '2' }, running: '2' },
        does: 'admonition-talk',
        whom: ['secretary'],
        severity: 'hard',
      },
      removal: {
        zh: '淘汰',
        when: { rank: 'last', running: '3' },
        does: 'removal-proposal',
        whom: ['secretary'],
        severity: 'hard',
      },
      twice: {
        zh: '提示',
        when: { rank: 'last', times: '2', within: '4' },
        does: 'notice',
        whom: ['secretary'],
        severity: 'soft',
      },
    },
  });
  const now = { a: { work: '90' }, b: { work: '80' }, c: { work: '70' }, d: { work: '60' } };
  const consequencesOfLast = (history: readonly PastResult[]) =>
    naiveScoring(scheme, groupOf(now, { period: { kind: 'quarter', label: '2018-Q1' }, history })).at(-1)
      ?.consequences;
  const last = ['a', 'b', 'c', 'd'];

  it('go over the turn of the year', () => {
    expect(consequencesOfLast([pastOf('quarter', '2017-Q4', last)])).toEqual(['talk', 'twice']);
    expect(
      consequencesOfLast([pastOf('quarter', '2017-Q3', last), pastOf('quarter', '2017-Q4', last)]),
    ).toEqual(['removal', 'talk', 'twice']);
  });

  it('are broken by a quarter without a result and by another kind of period', () => {
    expect(consequencesOfLast([pastOf('quarter', '2017-Q3', last)])).toEqual(['twice']);
    expect(consequencesOfLast([pastOf('year', '2017', last)])).toEqual([]);
    expect(consequencesOfLast([pastOf('quarter', '2017-Q1', last)])).toEqual([]);
  });
});
