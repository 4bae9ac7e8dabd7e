import type { GradeOperator, Operator } from '../plan/operator.ts';
import { explainQuantity } from '../run/explain-quantity.ts';
import { runPlan } from '../run/run-plan.ts';
import {
  groupOf,
  smallPlan,
  wordsFor,
  type Entered,
  type SmallQuantity,
} from '../spec-support/small-plan.ts';

/** A flag that is missing where nothing was entered. */
const above = (name: string): Operator => ({
  op: 'formula',
  expression: {
    kind: 'binary',
    operator: 'above',
    left: { kind: 'quantity', name },
    right: { kind: 'number', number: '0' },
  },
});

const FLAGS = ['spared', 'able', 'star', 'failed', 'fit'];

const GRADE: GradeOperator = {
  op: 'grade',
  by: 'score',
  rank: 'ranking',
  grades: [
    { grade: 'A', from: '90', share: '0.5', needs: ['able'], givenBy: ['star'] },
    { grade: 'B', share: '0.5' },
  ],
  distribution: 'exact',
  unused: 'pass-down',
  ties: 'lower',
  exempt: 'spared',
  limits: [{ flag: 'failed', bestGrade: 'B' }],
};

const runOf = (entered: Entered, change: Partial<GradeOperator> = {}) =>
  runPlan(
    smallPlan({
      grades: ['A', 'B'],
      inputs: Object.fromEntries(['score', ...FLAGS.map((flag) => `${flag}Input`)].map((name) => [name, {}])),
      quantities: {
        score: { op: 'entry', input: 'score' },
        ...Object.fromEntries<SmallQuantity>(
          FLAGS.flatMap((flag): readonly (readonly [string, SmallQuantity])[] => [
            [`${flag}Input`, { op: 'entry', input: `${flag}Input` }],
            [flag, ['flag', above(`${flag}Input`)]],
          ]),
        ),
        ranking: [
          'rank',
          {
            op: 'rank',
            of: 'score',
            within: 'peer-group',
            order: 'highest-first',
            ties: 'standard',
            missing: 'leave-out',
            eligible: 'fit',
          },
        ],
        graded: ['grade', { ...GRADE, ...change }],
      },
    }),
    groupOf({ X: entered }),
  );

const WHOLE: Readonly<Record<string, string>> = {
  score: '95',
  sparedInput: '0',
  ableInput: '1',
  starInput: '0',
  failedInput: '0',
  fitInput: '1',
};

const without = (...names: readonly string[]): Entered =>
  Object.fromEntries(Object.entries(WHOLE).filter(([name]) => !names.includes(name)));

const gradeOf = (entered: Entered, change: Partial<GradeOperator> = {}) =>
  explainQuantity(runOf(entered, change), 'X', 'graded')!;

const gapsOf = (entered: Entered, change: Partial<GradeOperator> = {}): readonly string[] => {
  const { key, inputs } = gradeOf(entered, change);
  expect(key).toBeUndefined();
  return inputs.map(({ quantity }) => quantity);
};

describe('a grade that something is missing for', () => {
  it('is given where nothing is', () => {
    expect(gradeOf(WHOLE).key).toBe('A');
  });

  it.each([
    ['score', ['score', 'ranking']],
    ['sparedInput', ['spared']],
    ['ableInput', ['able']],
    ['starInput', ['star']],
    ['failedInput', ['failed']],
    ['fitInput', ['ranking']],
  ])('waits for %s', (name, gaps) => {
    expect(gapsOf(without(name))).toEqual(gaps);
  });

  it('asks for no rank of who is exempt, or where nothing is shared out', () => {
    const unranked = { ...WHOLE, fitInput: '0' };
    expect(gapsOf(unranked)).toEqual(['ranking']);
    expect(gradeOf({ ...unranked, sparedInput: '1' }).key).toBe('A');
    expect(gradeOf(unranked, { distribution: 'none' }).key).toBe('A');
    expect(gradeOf({ ...unranked, sparedInput: '1' }, { distribution: 'none' }).key).toBe('A');
  });

  it('asks for nothing but the limits where it is given outright', () => {
    const star = { ...without('score', 'ableInput', 'sparedInput'), starInput: '1' };
    expect(gradeOf(star).key).toBe('A');
    expect(wordsFor(runOf(star), 'X', 'graded').zh).toBe('因“star”直接确定，定为A。');
    expect(gapsOf({ ...without('failedInput'), starInput: '1' })).toEqual(['failed']);
  });

  it('leads to what it was made of, the rank only where places are shared out', () => {
    const parts = (change: Partial<GradeOperator>) =>
      gradeOf(WHOLE, change).inputs.map(({ quantity }) => quantity);
    expect(parts({})).toEqual(['score', 'ranking', 'failed', 'star', 'able', 'spared']);
    expect(parts({ distribution: 'none' })).toEqual(['score', 'failed', 'star', 'able', 'spared']);
    expect(
      parts({
        limits: [],
        grades: [
          { grade: 'A', share: '1' },
          { grade: 'B', share: '0' },
        ],
      }),
    ).toEqual(['score', 'ranking', 'spared']);
  });
});

describe('places that are told', () => {
  it('name each grade with its own, and the threshold', () => {
    expect(wordsFor(runOf(WHOLE), 'X', 'graded')).toEqual({
      en: 'with 95 (A from 90); place 1, 1 are graded, places: A 1, B 0: A.',
      zh: '得分 95（A ≥ 90）；第 1 名，参与分档 1 家，名额：A 1 名、B 0 名，定为A。',
    });
    expect(wordsFor(runOf({ ...WHOLE, sparedInput: '1' }), 'X', 'graded')).toEqual({
      en: 'with 95 (A from 90), outside the quotas: A.',
      zh: '得分 95（A ≥ 90），不占名额，定为A。',
    });
  });
});
