import type { PastResult, PastStanding } from '@kaoping/scoring-engine';
import { runScheme } from './spec-support/run-scheme.ts';

const indicators = { base: { zh: '基本分', fullMark: 100, method: 'direct' } };
const calculate = { final: { zh: '最终得分', is: 'base' } };
const CONSEQUENCE = { zh: '后果', does: 'interview', whom: ['secretary'], severity: 'soft' };
const scores = (...points: readonly string[]) =>
  Object.fromEntries(points.map((base, at) => [String.fromCharCode(97 + at), { base }]));

const rowsOf = (parts: object, given: Parameters<typeof runScheme>[1]) =>
  [...runScheme({ indicators, calculate, ...parts }, given).result.standings].sort((left, right) =>
    left.organisation < right.organisation ? -1 : 1,
  );

describe('vetoes, fail rules and grades', () => {
  const list = [
    { grade: 'A', zh: '优秀', from: 90, share: '40%' },
    { grade: 'B', zh: '良好', from: 80 },
    { grade: 'D', zh: '不合格' },
  ];

  it('grade by threshold and share together', () => {
    const rows = rowsOf(
      { grades: { list, distribution: { kind: 'at-most' } } },
      { entered: scores('95', '94', '93', '85', '70') },
    );
    expect(rows.map(({ grade }) => grade)).toEqual(['A', 'A', 'B', 'B', 'D']);
  });

  it('let a veto hold the grade down without touching the score', () => {
    const parts = { vetoes: { safety: { zh: '安全', gradeAtMost: 'B' } }, grades: { list } };
    const rows = rowsOf(parts, { entered: { a: { base: '95', safety: 'yes' }, b: { base: '94' } } });
    expect(rows.map(({ score, grade, flags }) => [score, grade, flags])).toEqual([
      ['95.00', 'B', ['safety']],
      ['94.00', 'A', []],
    ]);
  });

  it('fail whoever has less than 60 % of the first of the peer group (001-17)', () => {
    const failRules = { farBehind: { zh: '不足 60%', when: 'final < 60% × first(final)', grade: 'D' } };
    const grades = {
      list: [
        { grade: 'B', zh: '合格', from: 0, share: '100%' },
        { grade: 'D', zh: '不合格' },
      ],
    };
    const rows = rowsOf({ failRules, grades }, { entered: scores('100', '60', '59.99') });
    expect(rows.map(({ grade, flags }) => [grade, ...flags])).toEqual([['B'], ['B'], ['D', 'farBehind']]);
  });

  it('give a grade outright, if its conditions hold, and deny it without its preconditions', () => {
    const parts = {
      facts: { honour: { zh: '表彰' }, report: { zh: '已述职' } },
      grades: {
        list: [
          { grade: 'A', zh: '优秀', from: 90, needs: [{ fact: 'report' }], givenBy: [{ fact: 'honour' }] },
          { grade: 'B', zh: '合格' },
        ],
      },
    };
    const entered = { a: { base: '70', honour: 'yes' }, b: { base: '95' }, c: { base: '95', report: 'yes' } };
    expect(rowsOf(parts, { entered }).map(({ grade }) => grade)).toEqual(['A', 'B', 'A']);
  });

  it('choose shares by the unit’s own grade (001-32)', () => {
    const parts = {
      figures: { unitGrade: { zh: '单位等级', type: 'choice', ofGroup: true } },
      grades: {
        list: [
          { grade: 'A', zh: '优秀', shares: { A: '50%', B: '25%' } },
          { grade: 'B', zh: '合格', shares: { A: '50%', B: '75%' } },
        ],
        distribution: { kind: 'exact', sharesBy: 'unitGrade' },
      },
    };
    const graded = (unitGrade: string) =>
      rowsOf(parts, { entered: scores('90', '80', '70', '60'), parameters: { unitGrade } }).map(
        ({ grade }) => grade,
      );
    expect(graded('A')).toEqual(['A', 'A', 'B', 'B']);
    expect(graded('B')).toEqual(['A', 'B', 'B', 'B']);
  });
});

describe('pay', () => {
  it('follows grade and rank, each as the scheme says (003-12, 003-15)', () => {
    const parts = {
      figures: { payBase: { zh: '基数', type: 'money', unit: '元' } },
      vetoes: { safety: { zh: '安全' } },
      grades: {
        list: [
          { grade: 'A', zh: '前列', share: '50%' },
          { grade: 'B', zh: '其余' },
        ],
        distribution: { kind: 'exact' },
      },
      pay: {
        factor: { zh: '比例', byGrade: { A: '120%', B: '80%' } },
        pay: { zh: '薪酬', is: 'payBase × factor', type: 'money', unit: '元', round: { places: 2 } },
        prize: { zh: '奖励', byRank: { places: [500], otherwise: 0 }, type: 'money', unit: '元' },
        paidPrize: { zh: '实发', is: 'if(anyOf(safety), 0, prize)', type: 'money', unit: '元' },
      },
    };
    const entered = {
      a: { base: '90', payBase: '1000.333', safety: 'yes' },
      b: { base: '80', payBase: '1000' },
    };
    expect(rowsOf(parts, { entered }).map(({ pay }) => pay)).toEqual([
      { factor: '1.2', pay: '1200.4', prize: '500', paidPrize: '0' },
      { factor: '0.8', pay: '800', prize: '0', paidPrize: '0' },
    ]);
  });
});

describe('consequences', () => {
  const past = (label: string, kind: 'quarter' | 'year', standings: readonly PastStanding[]): PastResult => ({
    ...{ id: label, period: { kind, label }, peerGroup: 'towns', standings },
  });
  const proposed = (parts: object, given: Parameters<typeof runScheme>[1]) =>
    rowsOf(parts, given).map(({ consequences }) => consequences);

  it('meet the last two two quarters running, and the last three times running (003-13, 003-14)', () => {
    const parts = {
      period: 'quarter',
      consequences: {
        talk: { ...CONSEQUENCE, when: { rank: { bottom: 2 }, running: 2 } },
        removal: { ...CONSEQUENCE, when: { rank: 'last', running: 3 } },
      },
    };
    const ranks = (...all: readonly string[]) =>
      all.map((rank, at) => ({ organisation: 'abcd'.charAt(at), rank }));
    const history = [
      past('2018-Q1', 'quarter', ranks('1', '2', '3', '4')),
      past('2018-Q2', 'quarter', ranks('1', '3', '2', '4')),
    ];
    const period = { kind: 'quarter', label: '2018-Q3' } as const;
    const entered = scores('90', '80', '70', '60');
    expect(proposed(parts, { entered, history, period })).toEqual([[], [], [], ['talk', 'removal']]);
    expect(proposed(parts, { entered, history: history.slice(0, 1), period })).toEqual([[], [], [], []]);
  });

  it('commend A+ at once and A or better three years running (000-46)', () => {
    const list = [
      { grade: 'Aplus', zh: 'A+', from: 95 },
      { grade: 'A', zh: 'A', from: 90 },
      { grade: 'B', zh: 'B' },
    ];
    const when = { any: [{ grade: 'Aplus' }, { grade: 'A', orBetter: true, running: 3 }] };
    const parts = { grades: { list }, consequences: { praise: { ...CONSEQUENCE, when } } };
    const year = (label: string, b: string, c: string) =>
      past(label, 'year', [
        { organisation: 'b', grade: b },
        { organisation: 'c', grade: c },
      ]);
    const history = [year('2016', 'A', 'A'), year('2017', 'Aplus', 'B')];
    expect(proposed(parts, { entered: scores('96', '91', '92'), history })).toEqual([
      ['praise'],
      ['praise'],
      [],
    ]);
  });

  it('join the parts of a condition, and turn one round with not', () => {
    const when = { rank: { top: 2 }, not: { fact: ['safety', 'fire'] } };
    const parts = {
      vetoes: { safety: { zh: '安全' }, fire: { zh: '消防' } },
      consequences: { prize: { ...CONSEQUENCE, when } },
    };
    const entered = { a: { base: '90', fire: 'yes' }, b: { base: '80' }, c: { base: '70' } };
    expect(proposed(parts, { entered })).toEqual([[], ['prize'], []]);
  });

  it('count how often something happened within so many periods', () => {
    const when = { score: { below: 60 }, times: 2, within: 3 };
    const parts = { consequences: { warning: { ...CONSEQUENCE, when } } };
    const history = [
      past('2016', 'year', [
        { organisation: 'a', score: '59' },
        { organisation: 'b', score: '61' },
      ]),
    ];
    expect(proposed(parts, { entered: scores('50', '50'), history })).toEqual([['warning'], []]);
  });

  it('read formulas over the score and the whole group', () => {
    const parts = {
      consequences: { talk: { ...CONSEQUENCE, when: 'score < groupMean(final) 且 rank > 2' } },
    };
    expect(proposed(parts, { entered: scores('90', '60', '50') })).toEqual([[], [], ['talk']]);
  });
});
