import { checkPlan } from '../plan/check-plan.ts';
import type { WeightedTerm } from '../plan/operator.ts';
import { runPlan } from '../run/run-plan.ts';
import { computing, groupOf, smallPlan, wordsFor, type SmallPlan } from '../spec-support/small-plan.ts';

const TERMS: readonly WeightedTerm[] = [
  { of: 'self', weight: '10' },
  { of: 'daily', weight: '20' },
  { of: 'yearEnd', weight: '20' },
  { of: 'review', weight: '50' },
];

const planWith = (
  missing: 'block' | 'exempt' | 'zero' = 'block',
  terms: readonly WeightedTerm[] = TERMS,
): SmallPlan => ({
  inputs: { self: {}, daily: {}, yearEnd: {}, review: {}, spared: { entry: { kind: 'flag' } } },
  quantities: {
    total: { op: 'weighted', terms, missing },
    self: { op: 'entry', input: 'self' },
    daily: { op: 'entry', input: 'daily' },
    yearEnd: { op: 'entry', input: 'yearEnd' },
    review: { op: 'entry', input: 'review' },
    spared: ['flag', { op: 'entry', input: 'spared' }],
  },
});

const whole = { self: '90', daily: '80', yearEnd: '70', review: '88.5' };
const lacking = { self: '90', daily: '80', review: '88.5' };

describe('a weighted mean', () => {
  it('weighs 10, 20, 20 and 50 as the union does', () => {
    expect(computing(planWith(), groupOf({ A: whole }), 'total')).toEqual(['83.25']);
  });

  it('takes only the proportion of weights', () => {
    const tripled = TERMS.map(({ of }, at) => ({ of, weight: ['0.3', '0.6', '0.6', '1.5'][at]! }));
    expect(computing(planWith('block', tripled), groupOf({ A: whole }), 'total')).toEqual(['83.25']);
  });

  it('is missing, leaves the weight out, or counts zero for a missing term', () => {
    const input = groupOf({ A: lacking, B: whole });
    expect(computing(planWith('block'), input, 'total')).toEqual(['missing', '83.25']);
    expect(computing(planWith('exempt'), input, 'total')).toEqual(['86.5625', '83.25']);
    expect(computing(planWith('zero'), input, 'total')).toEqual(['69.25', '83.25']);
  });

  it('leaves an exempt term out whatever was entered for it', () => {
    const terms = TERMS.map((term) => (term.of === 'yearEnd' ? { ...term, exempt: 'spared' } : term));
    const input = groupOf({
      A: { ...whole, spared: 'yes' },
      B: whole,
      C: { ...lacking, spared: 'yes' },
      D: lacking,
    });
    expect(computing(planWith('block', terms), input, 'total')).toEqual([
      '86.5625',
      '83.25',
      '86.5625',
      'missing',
    ]);
  });

  it('is missing where no term is left', () => {
    const run = runPlan(smallPlan(planWith('exempt')), groupOf({ A: {}, B: whole }));
    expect(wordsFor(run, 'A', 'total')).toEqual({
      en: 'missing. No term is left to weigh.',
      zh: '缺。各项均缺或免予考核，无法加权。',
    });
  });

  it('writes every term with its weight', () => {
    const run = runPlan(smallPlan(planWith()), groupOf({ A: whole }));
    expect(wordsFor(run, 'A', 'total').zh).toBe(
      '(self 90 × 10 + daily 80 × 20 + yearEnd 70 × 20 + review 88.5 × 50) ÷ 100 = 83.25。',
    );
  });

  it('says which term counts zero, and which is left out', () => {
    const input = groupOf({ A: lacking });
    expect(wordsFor(runPlan(smallPlan(planWith('zero')), input), 'A', 'total')).toEqual({
      en: '(self 90 × 10 + daily 80 × 20 + yearEnd (missing) 0 × 20 + review 88.5 × 50) ÷ 100 = 69.25.',
      zh: '(self 90 × 10 + daily 80 × 20 + yearEnd（缺，按 0 计） 0 × 20 + review 88.5 × 50) ÷ 100 = 69.25。',
    });
    expect(wordsFor(runPlan(smallPlan(planWith('exempt')), input), 'A', 'total')).toEqual({
      en: '(self 90 × 10 + daily 80 × 20 + review 88.5 × 50) ÷ 80 = 86.5625; left out, the other weights in proportion: yearEnd.',
      zh: '(self 90 × 10 + daily 80 × 20 + review 88.5 × 50) ÷ 80 = 86.5625；yearEnd不计，其余权重按比例折算。',
    });
  });

  it('names the missing terms that block it', () => {
    const run = runPlan(smallPlan(planWith()), groupOf({ A: { self: '1', review: '2' } }));
    expect(wordsFor(run, 'A', 'total').zh).toBe('缺。“daily”尚未录入。“yearEnd”尚未录入。');
  });

  it('refuses flags, no terms, and weights that are not above zero', () => {
    expect(checkPlan(smallPlan(planWith('block', [{ of: 'spared', weight: '1' }])))[0]).toEqual({
      code: 'PLAN.WRONG_TYPE',
      path: 'total',
      sentence: {
        en: '"spared" is flag, but points or rate or coefficient or money or count is wanted here.',
        zh: '“spared”的类型是 flag，此处应为 points 或 rate 或 coefficient 或 money 或 count。',
      },
    });
    expect(checkPlan(smallPlan(planWith('block', []))).map(({ code }) => code)).toEqual(['PLAN.EMPTY_LIST']);
    expect(checkPlan(smallPlan(planWith('block', [{ of: 'self', weight: '0' }])))).toEqual([
      {
        code: 'PLAN.WEIGHTS_NOT_POSITIVE',
        path: 'total',
        sentence: {
          en: 'The weight of "self" is 0; it must be above 0.',
          zh: '“self”的权重为 0，应大于 0。',
        },
      },
    ]);
    expect(
      checkPlan(smallPlan(planWith('block', [{ of: 'self', weight: '1e2' }]))).map(({ code }) => code),
    ).toEqual(['PLAN.MALFORMED_DECIMAL']);
    expect(
      checkPlan(smallPlan(planWith('block', [{ of: 'self', weight: '1', exempt: 'daily' }]))).map(
        ({ code }) => code,
      ),
    ).toEqual(['PLAN.WRONG_TYPE']);
  });
});
