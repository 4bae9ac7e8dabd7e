import type { PastResult } from '@kaoping/scoring-engine';
import { codesOf, runScheme } from './spec-support/run-scheme.ts';

const adjusted = (bonus: object, more: object = {}) => ({
  indicators: { base: { zh: '基本分', fullMark: 100, method: 'direct' } },
  adjustments: { bonus: { zh: '附加分', ...bonus } },
  calculate: { final: 'base + bonus' },
  ...more,
});

const bonusOf = (bonus: object, claimed: Record<string, Record<string, string>>) =>
  runScheme(adjusted(bonus), { entered: { a: { base: '80', ...claimed } } }).value('a', 'bonus');

describe('bonuses and deductions', () => {
  const redFlag = { zh: '红旗项目', points: 1 };
  const contest = { zh: '前三', upTo: 2, atMost: 3 };

  it('adds fixed points each time and claimed points, up to the most of a circumstance and to the cap', () => {
    const circumstances = { redFlag, contest };
    const claims = { 'bonus/redFlag': { 甲: '1', 乙: '1' }, 'bonus/contest': { 甲: '1.5', 乙: '2' } };
    expect(bonusOf({ circumstances }, claims)).toBe('5');
    expect(bonusOf({ cap: 4, circumstances }, claims)).toBe('4');
    expect(bonusOf({ circumstances }, {})).toBe('0');
  });

  it('adds points for each further whole amount, up to the most (1 for the target, 0.1 for each further 1000 万元)', () => {
    const circumstances = {
      investment: { zh: '招商', points: 1, further: { amount: 1000, points: 0.1, unit: '万元' }, atMost: 2 },
    };
    const claim = (beyond: string) => ({
      'bonus/investment': { 甲: '1' },
      'bonus/investment/beyond': { 甲: beyond },
    });
    expect(bonusOf({ circumstances }, claim('3999'))).toBe('1.3');
    expect(bonusOf({ circumstances }, claim('50000'))).toBe('2');
  });

  it('counts one document once, at its highest, and each family up to its cap', () => {
    const bonus = {
      families: { commendation: { zh: '表彰', cap: 4 } },
      circumstances: {
        central: { zh: '中央', points: 3, family: 'commendation' },
        province: { zh: '省', points: 2, family: 'commendation' },
      },
    };
    expect(bonusOf(bonus, { 'bonus/central': { 文一: '1' }, 'bonus/province': { 文一: '1' } })).toBe('3');
    expect(bonusOf(bonus, { 'bonus/central': { 文一: '1' }, 'bonus/province': { 文二: '1' } })).toBe('4');
  });

  it('carries what is above the cap to the next period', () => {
    const parts = adjusted({ cap: 5, excess: 'carried', circumstances: { redFlag } });
    const past: PastResult = {
      ...{ id: '2017', period: { kind: 'year', label: '2017' }, peerGroup: 'towns' },
      standings: [{ organisation: 'a', figures: { 'bonus.excess': '1.5' } }],
    };
    const entered = { a: { base: '80', 'bonus/redFlag': { 甲: '5' } }, b: { base: '80' } };
    const run = runScheme(parts, { entered, history: [past] });
    expect([run.value('a', 'bonus'), run.value('a', 'bonus.excess')]).toEqual(['5', '1.5']);
    expect([run.value('b', 'bonus'), run.value('b', 'bonus.excess')]).toEqual(['0', '0']);
  });

  it('sets the fact that a circumstance brings with it', () => {
    const circumstances = { central: { zh: '中央表彰', points: 3, sets: 'commended' } };
    const parts = adjusted({ circumstances }, { facts: { commended: { zh: '受表彰' } } });
    const entered = {
      a: { base: '80', 'bonus/central': { 文: '1' } },
      b: { base: '80', commended: 'yes' },
      c: { base: '80' },
    };
    const { result } = runScheme(parts, { entered });
    expect(result.standings.map(({ organisation, flags }) => [organisation, ...flags])).toEqual([
      ['a', 'commended'],
      ['b', 'commended'],
      ['c'],
    ]);
  });

  it('takes the deduction away as a positive number', () => {
    const parts = {
      ...adjusted({ circumstances: { redFlag } }),
      adjustments: { deduction: { cap: 10, circumstances: { late: { zh: '迟报', points: 2 } } } },
      calculate: { final: 'base − deduction' },
    };
    const run = runScheme(parts, { entered: { a: { base: '80', 'deduction/late': { 甲: '6' } } } });
    expect(run.value('a', 'final')).toBe('70');
  });

  it('refuses bonuses that go into no score', () => {
    expect(codesOf({ ...adjusted({ circumstances: { redFlag } }), calculate: { final: 'base' } })).toEqual([
      'SCHEME.DEAD_ADJUSTMENTS',
    ]);
  });
});
