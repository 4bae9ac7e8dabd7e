import { openSchemeText, shippedSchemes } from '@kaoping/schemes';
import type { Plan } from '@kaoping/scoring-engine';
import { payOf } from './pay-amount.ts';
import { payQuantities, requirePaidPeriods } from './pay-terms.ts';
import { staffRulesOf } from './staff-grades.ts';

const shipped = shippedSchemes();

const planOf = (schemeId: string): Plan => {
  const { text, file } = shipped.find(({ id }) => id === schemeId)!;
  return openSchemeText(text, { file }).checked!.plan;
};

const SCHEME = { schemeId: 'any', version: 1, digest: 'a'.repeat(64) };

/** What each grade makes of 1000 元 by a scheme's pay quantity. */
const thousandBy = (plan: Plan, quantity: string) => {
  const operator = plan.quantities.find(({ name }) => name === quantity)?.operator;
  const values = operator?.op === 'by-grade' ? operator.values : {};
  return Object.entries(values).map(([grade, factor]) => [
    grade,
    payOf({ base: '1000', personalFactor: '1', unitFactors: [factor] }),
  ]);
};

describe('the quantity that pay goes by', () => {
  it('is the only rate of the scheme: 120, 100 or 80 per cent by block (003-15)', () => {
    const plan = planOf('changping-departments-month');
    expect(payQuantities([plan, plan, plan], {})).toEqual({ factor: 'payFactor' });
    expect(thousandBy(plan, 'payFactor')).toEqual([
      ['upper', '1200.00'],
      ['middle', '1000.00'],
      ['lower', '800.00'],
    ]);
  });

  it('favours the first class, leaves the middle alone and punishes the lower (002-14, 002-18)', () => {
    const plan = planOf('oil-gas-branches');
    expect(payQuantities([plan], {})).toEqual({ factor: 'rewardFactor' });
    expect(thousandBy(plan, 'rewardFactor')).toEqual([
      ['first', '1200.00'],
      ['middle', '1000.00'],
      ['lower', '800.00'],
    ]);
  });

  it('is none where a fund rewards the top three (003-12)', () => {
    const plan = planOf('changping-branches-quarter');
    expect(payQuantities([plan], { reward: 'paidReward' })).toEqual({ reward: 'paidReward' });
    expect(() => payQuantities([plan], {})).toThrow('factor: name one');
  });

  it('is the coefficient only where somebody says so', () => {
    const plan = planOf('dinghai-towns-2017');
    expect(() => payQuantities([plan], {})).toThrow('(coefficient)');
    expect(payQuantities([plan], { factor: 'coefficient' })).toEqual({ factor: 'coefficient' });
  });

  it('is one that all results have', () => {
    const plans = [planOf('changping-departments-month'), planOf('oil-gas-branches')];
    expect(() => payQuantities(plans, { factor: 'payFactor' })).toThrow('factor: name one');
  });
});

describe('the results of a run', () => {
  const month = (label: string) =>
    ({ cycleId: label, peerGroup: 'g', period: { kind: 'month', label } }) as const;

  it('may lack a month, which is shown then', () => {
    const period = { kind: 'quarter', label: '2024-Q1' } as const;
    expect(() => {
      requirePaidPeriods({ period, results: [month('2024-03'), month('2024-01')] });
    }).not.toThrow();
  });

  it('are of its period', () => {
    const period = { kind: 'quarter', label: '2024-Q1' } as const;
    expect(() => {
      requirePaidPeriods({ period, results: [month('2024-04')] });
    }).toThrow('"2024-04" is not one of the periods');
  });
});

describe('the grades of staff in a scheme (001-33)', () => {
  it('are A to D, each with a factor and a share by the grade of the unit', () => {
    expect(staffRulesOf(planOf('dinghai-staff-pay'), SCHEME)).toMatchObject({
      scheme: SCHEME,
      distribution: 'exact',
      grades: [
        {
          key: 'A',
          title: { zh: '优秀' },
          factor: '1.2',
          shares: { A: '0.3', B: '0.2', C: '0.15', D: '0.05' },
        },
        {
          key: 'B',
          title: { zh: '良好' },
          factor: '1.05',
          shares: { A: '0.5', B: '0.5', C: '0.45', D: '0.35' },
        },
        {
          key: 'C',
          title: { zh: '合格' },
          factor: '1',
          shares: { A: '0.18', B: '0.27', C: '0.35', D: '0.5' },
        },
        {
          key: 'D',
          title: { zh: '不合格' },
          factor: '0.7',
          shares: { A: '0.02', B: '0.03', C: '0.05', D: '0.1' },
        },
      ],
    });
  });

  it('are none where a scheme pays nobody by grade', () => {
    expect(staffRulesOf(planOf('changping-departments-quarter'), SCHEME)).toBeUndefined();
    expect(staffRulesOf(planOf('dinghai-towns-2017'), SCHEME)).toBeUndefined();
  });
});
