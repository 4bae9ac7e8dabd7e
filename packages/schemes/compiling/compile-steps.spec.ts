import type { PastResult } from '@kaoping/scoring-engine';
import { runScheme } from './spec-support/run-scheme.ts';

const base = { zh: '基本分', fullMark: 100, method: 'direct' };
const party = { zh: '党建', fullMark: 100, method: 'direct' };
const COEFFICIENT = { zh: '党建系数', rankStep: { of: 'party', step: '0.5%' } };

/** So many towns, the first with the best Party score and the worst base. */
const towns = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `t${String(at + 1).padStart(2, '0')}`,
      { base: String(80 + at), party: String(99 - at) },
    ]),
  );

const coefficientsOf = (count: number, rankStep: object) => {
  const parts = {
    indicators: { base, party },
    calculate: {
      coefficient: { zh: '系数', rankStep: { of: 'party', ...rankStep } },
      final: 'base × coefficient',
    },
  };
  const entered = towns(count);
  const run = runScheme(parts, { entered });
  return Object.keys(entered).map((organisation) => run.value(organisation, 'coefficient'));
};

describe('coefficients by rank', () => {
  it('gives eleven towns 1.025 down to 0.975, the sixth exactly 1 (001-06)', () => {
    expect(coefficientsOf(11, { step: '0.5%' })).toEqual([
      ...['1.025', '1.02', '1.015', '1.01', '1.005', '1'],
      ...['0.995', '0.99', '0.985', '0.98', '0.975'],
    ]);
  });

  it('takes the lower middle of an even group, or what the scheme says', () => {
    expect(coefficientsOf(4, { step: '1%' })).toEqual(['1.02', '1.01', '1', '0.99']);
    expect(coefficientsOf(4, { step: '1%', middle: 'upper' })).toEqual(['1.01', '1', '0.99', '0.98']);
    expect(coefficientsOf(4, { step: '1%', middle: 'mean' })).toEqual(['1.015', '1.005', '0.995', '0.985']);
  });

  it('compounds where the scheme says so', () => {
    expect(coefficientsOf(3, { step: '1%', progression: 'compounding' })).toEqual(['1.01', '1', '100/101']);
  });

  it('blocks the whole group while one Party score is missing, or leaves that one out', () => {
    const calculate = (missing: string) => ({
      indicators: { base, party },
      calculate: {
        coefficient: { zh: '系数', rankStep: { of: 'party', step: '1%', missing } },
        final: 'base × coefficient',
      },
    });
    const entered = { a: { base: '80', party: '90' }, b: { base: '80', party: '80' }, c: { base: '80' } };
    const left = (missing: string) => runScheme(calculate(missing), { entered }).result.leftOut.length;
    expect([left('block'), left('leave-out')]).toEqual([3, 1]);
  });
});

describe('the score', () => {
  const parts = {
    indicators: { base, party },
    adjustments: { bonus: { cap: 5, circumstances: { flag: { zh: '红旗', points: 1 } } } },
    calculate: { coefficient: COEFFICIENT, final: { zh: '最终得分', is: 'base × coefficient + bonus' } },
  };

  it('is base × coefficient + bonus, printed once rounded, and ranked unrounded (001-08)', () => {
    const entered = {
      a: { base: '90', party: '99', 'bonus/flag': { 甲: '2' } },
      b: { base: '92.13', party: '90' },
      c: { base: '91', party: '80' },
    };
    const { result } = runScheme(parts, { entered });
    expect(
      result.standings.map(({ organisation, score, rank, coefficient }) => [
        organisation,
        score,
        rank,
        coefficient,
      ]),
    ).toEqual([
      ['a', '92.45', '1', '1.005'],
      ['b', '92.13', '2', '1'],
      ['c', '90.55', '3', '0.995'],
    ]);
  });

  it('shows the rank before the coefficient, bonus included (001-26)', () => {
    const entered = { a: { base: '90', party: '99' }, b: { base: '90.3', party: '80' } };
    const { result } = runScheme(parts, { entered });
    expect(
      result.standings.map(({ organisation, rank, rankBefore }) => [organisation, rank, rankBefore]),
    ).toEqual([
      ['a', '1', '2'],
      ['b', '2', '1'],
    ]);
  });

  it('has no rank before where it has no coefficient', () => {
    const { result } = runScheme({}, { entered: { a: { work: '50', party: '30' } } });
    expect(result.standings[0]).not.toHaveProperty('rankBefore');
  });

  it('is ranked as printed, and in wider sets, where the scheme says so', () => {
    const rounded = {
      indicators: { base },
      calculate: { final: 'base' },
      result: { score: 'final', round: { places: 0 }, rankBy: 'rounded' },
    };
    const entered = { a: { base: '89.6' }, b: { base: '90.4' } };
    expect(runScheme(rounded, { entered }).result.standings.map(({ rank, score }) => [rank, score])).toEqual([
      ['1', '90'],
      ['1', '90'],
    ]);
  });
});

describe('steps', () => {
  const valueOfStep = (
    step: unknown,
    more: object = {},
    entered: object = { a: { base: '80' }, b: { base: '60' } },
  ) => {
    const run = runScheme(
      { indicators: { base }, calculate: { final: step }, ...more },
      { entered: entered as never },
    );
    return Object.keys(entered).map((organisation) => run.value(organisation, 'final'));
  };

  it('read functions over the group as quantities of their own', () => {
    expect(valueOfStep('base ÷ highest(base) × 100')).toEqual(['100', '75']);
    expect(valueOfStep('base − groupMean(base + 10)')).toEqual(['0', '-20']);
    expect(valueOfStep('rank(base) + groupCount(base)')).toEqual(['3', '4']);
  });

  it('add what is under a dimension by weights', () => {
    const leaf = { zh: '指标', fullMark: 50, method: 'direct', weight: '50%' };
    const indicators = { d: { zh: '维度', combine: 'weights', indicators: { x: leaf, y: leaf } } };
    const entered = { a: { 'd.x': '40', 'd.y': '30' } };
    expect(valueOfStep('sum(d)', { indicators }, entered)).toEqual(['70']);
    expect(valueOfStep('d', { indicators }, entered)).toEqual(['70']);
  });

  it('weigh terms of the composite (000-34)', () => {
    const indicators = { duty: base, annual: base };
    const step = { zh: '综合', weights: { duty: '60%', annual: '40%' } };
    expect(valueOfStep(step, { indicators }, { a: { duty: '90', annual: '80' } })).toEqual(['86']);
  });

  it('make a rate of points of 100, within its bounds', () => {
    const step = { zh: '系数', rate: { of: 'base + 30', most: '105%' } };
    expect(valueOfStep(step)).toEqual(['1.05', '0.9']);
  });

  it('give values by the place in another ranking (001-34)', () => {
    const indicators = { base, points: { ...base, fullMark: 1000 } };
    const calculate = {
      place: { zh: '名次', rank: { of: 'points' } },
      extra: { zh: '另行加分', byRank: { of: 'place', places: [2, 1], last: -1, otherwise: 0 } },
      final: 'base + extra',
    };
    const entered = {
      a: { base: '80', points: '10' },
      b: { base: '80', points: '20' },
      c: { base: '80', points: '5' },
    };
    const run = runScheme({ indicators, calculate }, { entered });
    expect(['a', 'b', 'c'].map((organisation) => run.value(organisation, 'final'))).toEqual([
      '81',
      '82',
      '79',
    ]);
  });

  it('take figures of earlier periods (003-09)', () => {
    const month = (label: string, score: string): PastResult => ({
      ...{ id: label, period: { kind: 'month', label }, peerGroup: 'towns' },
      standings: [{ organisation: 'a', score, figures: { monthPay: '1000' } }],
    });
    const past = (reduce: string, figure: string) => ({
      zh: '往期',
      past: { figure, reduce, periods: 'within-present', kind: 'month', complete: true },
    });
    const parts = {
      period: 'quarter',
      indicators: { base },
      calculate: { months: past('mean', 'score'), final: 'base + months' },
      pay: { quarterPay: { ...past('sum', 'monthPay'), type: 'money', unit: '元' } },
    };
    const history = [month('2018-01', '80'), month('2018-02', '90'), month('2018-03', '91')];
    const run = runScheme(parts, {
      entered: { a: { base: '1' } },
      history,
      period: { kind: 'quarter', label: '2018-Q1' },
    });
    expect([run.value('a', 'final'), run.result.standings[0]?.pay]).toEqual(['88', { quarterPay: '3000' }]);
  });

  it('round for themselves where they say so, and give the rounded value to whoever names them', () => {
    const parts = {
      indicators: { base },
      calculate: { third: { zh: '三分之一', is: 'base ÷ 3', round: { places: 1 } }, final: 'third × 3' },
    };
    const run = runScheme(parts, { entered: { a: { base: '80' } } });
    expect([run.value('a', 'third@unrounded'), run.value('a', 'third'), run.value('a', 'final')]).toEqual([
      '80/3',
      '26.7',
      '80.1',
    ]);
  });

  it('read the parameters of the whole group', () => {
    const figures = { budget: { zh: '预算', type: 'money', ofGroup: true, ifNone: 10 } };
    const parts = { indicators: { base }, figures, calculate: { final: 'base + budget' } };
    const value = (parameters: Record<string, string>) =>
      runScheme(parts, { entered: { a: { base: '80' } }, parameters }).value('a', 'final');
    expect([value({ budget: '5' }), value({})]).toEqual(['85', '90']);
  });
});
