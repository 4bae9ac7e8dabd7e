import { checkPlan } from '../plan/check-plan.ts';
import type { Operator } from '../plan/operator.ts';
import { explainQuantity } from '../run/explain-quantity.ts';
import { runPlan } from '../run/run-plan.ts';
import {
  computing,
  entering,
  groupOf,
  smallPlan,
  wordsFor,
  type SmallPlan,
} from '../spec-support/small-plan.ts';

const LEVELS = {
  entry: {
    kind: 'level',
    levels: [
      { key: 'best', title: { en: 'Excellent', zh: '优秀' } },
      { key: 'good', title: { en: 'Good', zh: '良好' } },
      { key: 'fair', title: { en: 'Fair', zh: '合格' } },
    ],
  },
} as const;

describe('an entry', () => {
  const planWith = (ifNone?: string): SmallPlan => ({
    inputs: { score: {} },
    quantities: { made: { op: 'entry', input: 'score', ...(ifNone === undefined ? {} : { ifNone }) } },
  });

  it('is what was entered, missing, or its stand-in', () => {
    const input = groupOf({ A: { score: '86.670' }, B: {} });
    expect(computing(planWith(), input, 'made')).toEqual(['86.67', 'missing']);
    expect(computing(planWith('60'), input, 'made')).toEqual(['86.67', '60']);
  });

  it('says whether it was entered', () => {
    const run = runPlan(smallPlan(planWith('60')), groupOf({ A: { score: '86.670' }, B: {} }));
    expect(wordsFor(run, 'A', 'made')).toEqual({ en: 'as entered, 86.67.', zh: '按录入计 86.67。' });
    expect(wordsFor(run, 'B', 'made')).toEqual({
      en: 'nothing was entered, which counts as 60.',
      zh: '未录入，按 60 计。',
    });
    expect(explainQuantity(run, 'A', 'made')?.entries).toEqual([{ id: 'A score', value: '86.670' }]);
    expect(explainQuantity(run, 'B', 'made')?.entries).toEqual([]);
  });

  it('is no where nobody raised a veto', () => {
    const plan: SmallPlan = {
      inputs: { veto: { entry: { kind: 'flag' } } },
      quantities: { vetoed: ['flag', { op: 'entry', input: 'veto' }] },
      plan: { outcome: { score: 'n', printedScore: 'n', rank: 'placing', pay: [], flags: ['vetoed'] } },
    };
    const withScore: SmallPlan = {
      ...plan,
      quantities: { n: { op: 'sum', of: ['vetoed'] }, ...plan.quantities },
    };
    const input = groupOf({ A: { veto: 'yes' }, B: { veto: 'no' }, C: {} });
    expect(computing(withScore, input, 'vetoed')).toEqual(['1', '0', '0']);
    expect(wordsFor(runPlan(smallPlan(withScore), input), 'C', 'vetoed').zh).toBe('未录入，按 否 计。');
  });

  it('has the type of its input', () => {
    const codes = (type: 'points' | 'level' | 'flag', entry: SmallPlan['inputs']) =>
      checkPlan(
        smallPlan({
          inputs: entry!,
          quantities: { s: { op: 'parameter', name: 'x' }, made: [type, { op: 'entry', input: 'i' }] },
        }),
      ).map(({ code }) => code);
    expect(codes('level', { i: {} })).toEqual(['PLAN.WRONG_TYPE']);
    expect(codes('points', { i: LEVELS })).toEqual(['PLAN.WRONG_TYPE']);
    expect(codes('flag', { i: { entry: { kind: 'flag' } } })).toEqual([]);
    expect(codes('points', { i: { entries: 'many' } })).toEqual(['PLAN.WRONG_INPUT_KIND']);
    expect(codes('points', {})).toEqual(['PLAN.UNKNOWN_INPUT']);
  });

  it('refuses a stand-in that could not be entered', () => {
    expect(checkPlan(smallPlan(planWith('x')))).toEqual([
      {
        code: 'PLAN.MALFORMED_VALUE',
        path: 'made',
        sentence: { en: '"x" is no value of the input "score".', zh: '“x”不是输入“score”可以取的值。' },
      },
    ]);
  });
});

describe('points by level', () => {
  const planWith = (points: readonly string[]): SmallPlan => ({
    inputs: { level: LEVELS },
    quantities: {
      made: { op: 'by-level', of: 'level', points },
      level: ['level', { op: 'entry', input: 'level' }],
    },
  });

  it('are fixed, the best first', () => {
    const input = groupOf({ ...entering('level', { A: 'good', B: 'best', C: 'fair' }), D: {} });
    expect(computing(planWith(['10', '8', '6']), input, 'made')).toEqual(['8', '10', '6', 'missing']);
    const run = runPlan(smallPlan(planWith(['10', '8', '6'])), input);
    expect(wordsFor(run, 'A', 'made')).toEqual({ en: 'Good counts 8.', zh: '良好，计 8。' });
    expect(explainQuantity(run, 'A', 'level')).toMatchObject({
      value: '1',
      key: 'good',
      text: { zh: 'level：按录入计 良好。' },
    });
    expect(wordsFor(run, 'D', 'made').zh).toBe('缺。“level”尚未录入。');
  });

  it('are as many as there are levels', () => {
    expect(checkPlan(smallPlan(planWith(['10', '8'])))).toEqual([
      {
        code: 'PLAN.WRONG_COUNT',
        path: 'made',
        sentence: {
          en: '"level" has 3 levels, but there are points for 2.',
          zh: '“level”有 3 个等级，却给出了 2 个分值。',
        },
      },
    ]);
    expect(checkPlan(smallPlan(planWith(['10', '8', 'x']))).map(({ code }) => code)).toEqual([
      'PLAN.MALFORMED_DECIMAL',
    ]);
  });
});

describe('values by rank', () => {
  const planWith = (values: Partial<Extract<Operator, { op: 'by-rank' }>>): SmallPlan => ({
    inputs: { score: {} },
    quantities: {
      score: { op: 'entry', input: 'score' },
      made: { op: 'by-rank', rank: 'placing', values: ['4', '3', '2', '1'], otherwise: '0', ...values },
    },
  });
  const five = groupOf(entering('score', { A: '9', B: '8', C: '7', D: '6', E: '5' }));

  it('count 4, 3, 2, 1 as Borda does, and the rest otherwise', () => {
    expect(computing(planWith({}), five, 'made')).toEqual(['4', '3', '2', '1', '0']);
  });

  it('give the last its own value first', () => {
    expect(computing(planWith({ last: '-1' }), five, 'made')).toEqual(['4', '3', '2', '1', '-1']);
    const tied = groupOf(entering('score', { A: '9', B: '5', C: '5' }));
    expect(computing(planWith({ last: '-1' }), tied, 'made')).toEqual(['4', '-1', '-1']);
  });

  it('are missing without a rank', () => {
    const run = runPlan(
      smallPlan(planWith({ last: '-1' })),
      groupOf({ A: { score: '1' }, B: {}, C: { score: '2' } }),
    );
    expect(wordsFor(run, 'B', 'made').zh).toBe('缺。“score”尚未录入。');
    expect(wordsFor(run, 'C', 'made')).toEqual({ en: 'place 1 counts 4.', zh: '第 1 名，计 4。' });
  });

  it('go by whole places', () => {
    const plan = smallPlan({
      inputs: { score: {} },
      quantities: {
        score: { op: 'entry', input: 'score' },
        place: [
          'rank',
          {
            op: 'rank',
            of: 'score',
            within: 'peer-group',
            order: 'highest-first',
            ties: 'average',
            missing: 'leave-out',
          },
        ],
        made: { op: 'by-rank', rank: 'place', values: ['x'], otherwise: '0' },
      },
    });
    expect(checkPlan(plan).map(({ code }) => code)).toEqual(['PLAN.MALFORMED_DECIMAL', 'PLAN.HALF_RANK']);
  });
});

describe('values by grade, and questions of grade', () => {
  const planWith = (
    values: Readonly<Record<string, string>>,
    grades: readonly string[] = ['A', 'B'],
  ): SmallPlan => ({
    inputs: { score: {} },
    grades: ['A', 'B', 'C'],
    quantities: {
      score: { op: 'entry', input: 'score' },
      graded: [
        'grade',
        {
          op: 'grade',
          by: 'score',
          rank: 'placing',
          grades: [{ grade: 'A', from: '90' }, { grade: 'B', from: '80' }, { grade: 'C' }],
          distribution: 'none',
          unused: 'lost',
          ties: 'lower',
          limits: [],
        },
      ],
      pay: ['money', { op: 'by-grade', grade: 'graded', values }],
      fine: ['flag', { op: 'grade-is', grade: 'graded', grades }],
    },
  });
  const input = groupOf({ ...entering('score', { X: '95', Y: '85', Z: '10' }), W: {} });

  it('pay 120, 100 and 80 per cent', () => {
    expect(computing(planWith({ A: '1.2', B: '1', C: '0.8' }), input, 'pay')).toEqual([
      '1.2',
      '1',
      '0.8',
      'missing',
    ]);
  });

  it('say of which grade', () => {
    const run = runPlan(smallPlan(planWith({ A: '1.2', B: '1', C: '0.8' })), input);
    expect(wordsFor(run, 'X', 'pay')).toEqual({ en: 'grade A counts 1.2.', zh: '等次为A，计 1.2。' });
    expect(explainQuantity(run, 'X', 'graded')?.key).toBe('A');
    expect(wordsFor(run, 'Y', 'fine')).toEqual({
      en: 'the grade is B; is it one of A, B? yes.',
      zh: '等次为B，是否属于A、B：是。',
    });
    expect(computing(planWith({ A: '1', B: '1', C: '1' }), input, 'fine')).toEqual([
      '1',
      '1',
      '0',
      'missing',
    ]);
  });

  it('name every grade of the plan and no other', () => {
    const codes = (values: Readonly<Record<string, string>>, grades?: readonly string[]) =>
      checkPlan(smallPlan(planWith(values, grades))).map(({ code, sentence }) => `${code} ${sentence.zh}`);
    expect(codes({ A: '1', B: '1' })).toEqual(['PLAN.UNKNOWN_GRADE 没有给出等次“C”（C）的值。']);
    expect(codes({ A: '1', B: '1', C: '1', D: '1' })).toEqual([
      'PLAN.UNKNOWN_GRADE 没有等次“D”；现有等次：A、B、C。',
    ]);
    expect(codes({ A: '1', B: '1', C: '1' }, ['E'])).toEqual([
      'PLAN.UNKNOWN_GRADE 没有等次“E”；现有等次：A、B、C。',
    ]);
    expect(codes({ A: '1', B: '1', C: '1' }, [])).toEqual(['PLAN.EMPTY_LIST 请至少列出一项。']);
  });
});

describe('documents', () => {
  const plan: SmallPlan = {
    inputs: { province: { entries: 'many' }, city: { entries: 'many' } },
    quantities: {
      made: {
        op: 'best-of-document',
        inputs: [
          { input: 'province', points: '3' },
          { input: 'city', points: '1.5' },
        ],
      },
    },
  };
  const input = groupOf({
    A: { province: { praise: '1', prize: '2' }, city: { praise: '1', visit: '1' } },
    B: {},
    C: { city: { praise: '3' }, province: { praise: '1' } },
  });

  it('count once each, at their highest', () => {
    expect(computing(plan, input, 'made')).toEqual(['10.5', '0', '4.5']);
  });

  it('are listed with their points', () => {
    const run = runPlan(smallPlan(plan), input);
    expect(wordsFor(run, 'A', 'made')).toEqual({
      en: 'each document once, at its highest: praise 3 + prize 6 + visit 1.5 = 10.5.',
      zh: '同一文件只计最高一项：praise 3 + prize 6 + visit 1.5 = 10.5。',
    });
    expect(wordsFor(run, 'B', 'made')).toEqual({ en: 'nothing was entered, 0.', zh: '未录入，计 0。' });
    expect(explainQuantity(run, 'A', 'made')?.entries.map(({ id }) => id)).toEqual([
      'A province praise',
      'A province prize',
      'A city visit',
    ]);
  });

  it('come of inputs with many entries', () => {
    const codes = (quantities: SmallPlan['quantities']) =>
      checkPlan(smallPlan({ inputs: { one: {}, many: { entries: 'many' } }, quantities })).map(
        ({ code }) => code,
      );
    expect(codes({ made: { op: 'best-of-document', inputs: [] } })).toEqual(['PLAN.EMPTY_LIST']);
    expect(codes({ made: { op: 'best-of-document', inputs: [{ input: 'one', points: '1' }] } })).toEqual([
      'PLAN.WRONG_INPUT_KIND',
    ]);
    expect(codes({ made: { op: 'best-of-document', inputs: [{ input: 'many', points: 'x' }] } })).toEqual([
      'PLAN.MALFORMED_DECIMAL',
    ]);
  });
});
