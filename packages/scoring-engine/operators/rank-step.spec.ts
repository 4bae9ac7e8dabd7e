import { checkPlan } from '../plan/check-plan.ts';
import type { Operator } from '../plan/operator.ts';
import { runPlan } from '../run/run-plan.ts';
import {
  computing,
  entering,
  groupOf,
  smallPlan,
  wordsFor,
  type SmallPlan,
} from '../spec-support/small-plan.ts';

type RankStep = Extract<Operator, { op: 'rank-step' }>;
type Rank = Extract<Operator, { op: 'rank' }>;

const planWith = (step: Partial<RankStep> = {}, rank: Partial<Rank> = {}): SmallPlan => ({
  inputs: { party: {} },
  quantities: {
    party: { op: 'entry', input: 'party' },
    place: [
      'rank',
      {
        op: 'rank',
        of: 'party',
        within: 'peer-group',
        order: 'highest-first',
        ties: 'standard',
        missing: 'leave-out',
        ...rank,
      },
    ],
    coefficient: [
      'coefficient',
      {
        op: 'rank-step',
        rank: 'place',
        step: '0.005',
        middle: 'lower-middle',
        progression: 'additive',
        ...step,
      },
    ],
  },
});

/** So many organisations, each a point behind the one before it. */
const lined = (size: number) =>
  groupOf(
    entering(
      'party',
      Object.fromEntries(Array.from({ length: size }, (_, at) => [`U${at}`, String(100 - at)])),
    ),
  );

const coefficients = (size: number, step: Partial<RankStep> = {}): readonly string[] =>
  computing(planWith(step), lined(size), 'coefficient');

describe('a coefficient by rank step', () => {
  it('takes eleven towns from 1.025 to 0.975 by half a per cent', () => {
    expect(coefficients(11)).toEqual([
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
  });

  it('takes twenty-nine departments from 1.028 to 0.972 by a fifth of a per cent', () => {
    const found = coefficients(29, { step: '0.002' });
    expect([found[0], found[13], found[14], found[15], found[28]]).toEqual([
      '1.028',
      '1.002',
      '1',
      '0.998',
      '0.972',
    ]);
  });

  it.each([
    ['lower-middle', ['1.01', '1.005', '1', '0.995']],
    ['upper-middle', ['1.005', '1', '0.995', '0.99']],
    ['mean-rank', ['1.0075', '1.0025', '0.9975', '0.9925']],
  ] as const)('puts the middle of four by %s', (middle, expected) => {
    expect(coefficients(4, { middle })).toEqual(expected);
  });

  it('gives all three middles of an odd group the same', () => {
    for (const middle of ['lower-middle', 'upper-middle', 'mean-rank'] as const) {
      expect(coefficients(3, { middle })).toEqual(['1.005', '1', '0.995']);
    }
  });

  it('gives one organisation alone exactly 1', () => {
    expect(coefficients(1)).toEqual(['1']);
  });

  it('compounds exactly in both directions', () => {
    expect(coefficients(3, { progression: 'compounding', step: '0.005' })).toEqual(['1.005', '1', '200/201']);
    expect(coefficients(5, { progression: 'compounding', step: '0.005' })[0]).toBe('1.010025');
  });

  it('gives those who tie the same coefficient', () => {
    const tied = groupOf(entering('party', { A: '9', B: '8', C: '8', D: '7', E: '6' }));
    expect(computing(planWith(), tied, 'coefficient')).toEqual(['1.01', '1.005', '1.005', '0.995', '0.99']);
    expect(computing(planWith({}, { ties: 'average' }), tied, 'coefficient')).toEqual([
      '1.01',
      '1.0025',
      '1.0025',
      '0.995',
      '0.99',
    ]);
  });

  it('counts only those who are ranked', () => {
    const input = groupOf({ A: { party: '9' }, B: {}, C: { party: '8' }, D: { party: '7' } });
    expect(computing(planWith(), input, 'coefficient')).toEqual(['1.005', 'missing', '1', '0.995']);
  });

  it('writes the formula with its numbers', () => {
    const run = runPlan(smallPlan(planWith()), lined(11));
    expect(wordsFor(run, 'U0', 'coefficient').zh).toBe('1 + (6 − 1) × 0.005 = 1.025。');
    const compounding = runPlan(smallPlan(planWith({ progression: 'compounding' })), lined(3));
    expect(wordsFor(compounding, 'U0', 'coefficient').en).toBe('(1 + 0.005)^(2 − 1) = 1.005.');
  });

  it('refuses to compound over half places', () => {
    const half = checkPlan(smallPlan(planWith({ progression: 'compounding', middle: 'mean-rank' })));
    const tied = checkPlan(smallPlan(planWith({ progression: 'compounding' }, { ties: 'average' })));
    expect([...half, ...tied].map(({ code, path }) => [code, path])).toEqual([
      ['PLAN.HALF_RANK', 'coefficient'],
      ['PLAN.HALF_RANK', 'coefficient'],
    ]);
    expect(checkPlan(smallPlan(planWith({ progression: 'compounding' })))).toEqual([]);
    expect(checkPlan(smallPlan(planWith({ middle: 'mean-rank' })))).toEqual([]);
  });

  it('refuses a step of a whole or more', () => {
    expect(checkPlan(smallPlan(planWith({ step: '1' })))).toEqual([
      {
        code: 'PLAN.OUT_OF_RANGE',
        path: 'coefficient',
        sentence: {
          en: '1 is not from -0.999999999 to 0.999999999.',
          zh: '1 应在 -0.999999999 至 0.999999999 之间。',
        },
      },
    ]);
  });
});
