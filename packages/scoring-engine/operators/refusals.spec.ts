import { checkPlan } from '../plan/check-plan.ts';
import type { GradeOperator, Operator, PastTest } from '../plan/operator.ts';
import type { QuantityType } from '../plan/plan.ts';
import { smallPlan, type SmallPlan, type SmallQuantity } from '../spec-support/small-plan.ts';

const LEVELS = ['good', 'fair'].map((key) => ({ key, title: { en: key, zh: key } }));

const GRADE: GradeOperator = {
  op: 'grade',
  by: 'score',
  rank: 'placing',
  grades: [
    { grade: 'A', share: '0.4' },
    { grade: 'B', share: '0.6' },
  ],
  distribution: 'exact',
  unused: 'lost',
  ties: 'lower',
  limits: [],
};

const grading = (change: Partial<GradeOperator>): SmallQuantity => ['grade', { ...GRADE, ...change }];

const AVERAGED: Operator = {
  op: 'rank',
  of: 'score',
  within: 'peer-group',
  order: 'highest-first',
  ties: 'average',
  missing: 'leave-out',
};

const problems = (made: SmallQuantity, rest: Partial<SmallPlan> = {}) =>
  checkPlan(
    smallPlan({
      grades: ['A', 'B'],
      inputs: {
        score: {},
        many: { entries: 'many' },
        level: { entry: { kind: 'level', levels: LEVELS } },
        levels: { entries: 'many', entry: { kind: 'level', levels: LEVELS } },
        flags: { entries: 'many', entry: { kind: 'flag' } },
      },
      ...rest,
      quantities: {
        score: { op: 'entry', input: 'score' },
        level: ['level', { op: 'entry', input: 'level' }],
        averaged: ['rank', AVERAGED],
        made,
      },
    }),
  );

const rankStep = (change: Partial<Extract<Operator, { op: 'rank-step' }>>): SmallQuantity => [
  'coefficient',
  {
    op: 'rank-step',
    rank: 'placing',
    step: '0.1',
    middle: 'lower-middle',
    progression: 'compounding',
    ...change,
  },
];

let deep: PastTest = { test: 'last' };
for (let depth = 0; depth < 16; depth += 1) deep = { test: 'all', of: [deep] };

describe('an operator that makes no sense', () => {
  it.each<readonly [string, SmallQuantity, string, string]>([
    [
      'PLAN.WRONG_TYPE',
      { op: 'entry', input: 'level' },
      'The input "level" takes a level, which cannot be points.',
      '输入“level”的类型是 level，不能作为 points。',
    ],
    [
      'PLAN.WRONG_INPUT_KIND',
      { op: 'entry', input: 'many' },
      'The operator reads an input with one entries, but "many" has many.',
      '此处应取每单位只录一项的输入，但“many”可录多项。',
    ],
    [
      'PLAN.WRONG_INPUT_KIND',
      { op: 'entries', input: 'score', reduce: 'sum' },
      'The operator reads an input with many entries, but "score" has one.',
      '此处应取可录多项的输入，但“score”每单位只录一项。',
    ],
    [
      'PLAN.WRONG_INPUT_KIND',
      { op: 'entries', input: 'levels', reduce: 'mean' },
      'The input "levels" takes a level, of which no mean can be made.',
      '输入“levels”的类型是 level，不能求 mean。',
    ],
    [
      'PLAN.WRONG_COUNT',
      { op: 'entries', input: 'many', reduce: 'trimmed-mean' },
      'A trimmed mean, and nothing else, says how many entries it drops at each end.',
      '去极值平均须写明两端各去掉几项，其他算法不写。',
    ],
    [
      'PLAN.WRONG_COUNT',
      { op: 'entries', input: 'many', reduce: 'sum', trim: 1 },
      'A trimmed mean, and nothing else, says how many entries it drops at each end.',
      '去极值平均须写明两端各去掉几项，其他算法不写。',
    ],
    [
      'PLAN.WRONG_COUNT',
      { op: 'entries', input: 'many', reduce: 'sum', atLeast: 0 },
      'A count is a whole number from 1, not 0.',
      '个数应为不小于 1 的整数，不能是 0。',
    ],
    [
      'PLAN.WRONG_COUNT',
      { op: 'entries', input: 'many', reduce: 'sum', exactly: 1.5 },
      'A count is a whole number from 1, not 1.5.',
      '个数应为不小于 1 的整数，不能是 1.5。',
    ],
    [
      'PLAN.OUT_OF_RANGE',
      rankStep({ step: '-1' }),
      '-1 is not from -0.999999999 to 0.999999999.',
      '-1 应在 -0.999999999 至 0.999999999 之间。',
    ],
    [
      'PLAN.OUT_OF_RANGE',
      rankStep({ step: '1' }),
      '1 is not from -0.999999999 to 0.999999999.',
      '1 应在 -0.999999999 至 0.999999999 之间。',
    ],
    [
      'PLAN.HALF_RANK',
      rankStep({ middle: 'mean-rank' }),
      'A compounding step needs whole places: take the lower or upper middle, and ranks without averaged ties.',
      '复利递进要求名次差为整数：请取下中位或上中位，且并列名次不取平均。',
    ],
    [
      'PLAN.HALF_RANK',
      rankStep({ rank: 'averaged' }),
      'A compounding step needs whole places: take the lower or upper middle, and ranks without averaged ties.',
      '复利递进要求名次差为整数：请取下中位或上中位，且并列名次不取平均。',
    ],
    [
      'PLAN.HALF_RANK',
      { op: 'by-rank', rank: 'averaged', values: [], otherwise: '0' },
      'Values go by whole places, but "averaged" averages ties.',
      '按名次取值要求名次为整数，但“averaged”的并列名次取平均。',
    ],
    [
      'PLAN.REPEATED_KEY',
      grading({ distribution: 'none', grades: [{ grade: 'B' }, { grade: 'A' }] }),
      '"A" is repeated or out of order: grades stand once each, the best first.',
      '等次“A”重复或次序不对：每个等次只列一次，由高到低。',
    ],
    [
      'PLAN.REPEATED_KEY',
      grading({ distribution: 'none', grades: [{ grade: 'A' }, { grade: 'A' }] }),
      '"A" is repeated or out of order: grades stand once each, the best first.',
      '等次“A”重复或次序不对：每个等次只列一次，由高到低。',
    ],
    [
      'PLAN.NOT_ASCENDING',
      grading({
        distribution: 'none',
        grades: [
          { grade: 'A', from: '80' },
          { grade: 'B', from: '80' },
        ],
      }),
      'The threshold of "B" is not below that of the better grade before it.',
      '等次“B”的分数线不低于前面更高的等次。',
    ],
    [
      'PLAN.SHARES',
      grading({
        grades: [
          { grade: 'A', share: '0.3' },
          { grade: 'B', share: '0.6' },
        ],
      }),
      'The shares of the grades total 0.9; they must total 1.',
      '各等次比例合计为 0.9，应为 1。',
    ],
  ])('is %s: %j', (code, made, en, zh) => {
    expect(problems(made)).toEqual([{ code, path: 'made', sentence: { en, zh } }]);
  });

  it('nests its test too deeply', () => {
    expect(problems(['count', { op: 'running', present: 'flagged', test: deep }], {})).toContainEqual({
      code: 'PLAN.TOO_DEEP',
      path: 'made',
      sentence: {
        en: 'The test is nested more than 16 levels deep.',
        zh: '条件嵌套超过 16 层。',
      },
    });
  });

  it('names a grade where the plan has none', () => {
    const test: PastTest = { test: 'grade', grades: ['A'] };
    expect(
      problems(['count', { op: 'times', present: 'flagged', test, periods: 2 }], { grades: [] }),
    ).toContainEqual({
      code: 'PLAN.UNKNOWN_GRADE',
      path: 'made',
      sentence: { en: 'There is no grade "A"; the grades are: none.', zh: '没有等次“A”；现有等次：无。' },
    });
  });

  it('leaves a grade of the plan without a value', () => {
    const paid = smallPlan({
      grades: ['A', 'B'],
      inputs: { score: {} },
      quantities: {
        score: { op: 'entry', input: 'score' },
        graded: ['grade', GRADE],
        made: { op: 'by-grade', grade: 'graded', values: { A: '1' } },
      },
    });
    expect(checkPlan(paid).map(({ sentence }) => sentence)).toEqual([
      { en: 'There is no value for the grade "B" (B).', zh: '没有给出等次“B”（B）的值。' },
    ]);
  });

  it.each<readonly [string, SmallQuantity, QuantityType]>([
    ['runs', ['count', { op: 'running', present: 'score', test: { test: 'last' } }], 'flag'],
    ['counts', ['count', { op: 'times', present: 'score', test: { test: 'last' }, periods: 2 }], 'flag'],
    ['ranks the eligible', ['rank', { ...AVERAGED, eligible: 'score' }], 'flag'],
    ['exempts', grading({ exempt: 'score' }), 'flag'],
    [
      'gives grades',
      grading({
        grades: [
          { grade: 'A', share: '0.4', givenBy: ['score'] },
          { grade: 'B', share: '0.6' },
        ],
      }),
      'flag',
    ],
    [
      'needs for grades',
      grading({
        grades: [
          { grade: 'A', share: '0.4', needs: ['score'] },
          { grade: 'B', share: '0.6' },
        ],
      }),
      'flag',
    ],
    ['limits grades', grading({ limits: [{ flag: 'score', bestGrade: 'B' }] }), 'flag'],
  ])('%s by what is no flag', (_name, made, wanted) => {
    expect(problems(made).map(({ code, sentence }) => `${code} ${sentence.en}`)).toEqual([
      `PLAN.WRONG_TYPE "score" is points, but ${wanted} is wanted here.`,
    ]);
  });
});

describe('an operator that makes sense', () => {
  it.each<readonly [string, SmallQuantity]>([
    ['the greatest step', rankStep({ step: '0.999999999' })],
    ['the least step', rankStep({ step: '-0.999999999' })],
    [
      'a rate by steps',
      [
        'rate',
        { op: 'rank-step', rank: 'placing', step: '0.1', middle: 'mean-rank', progression: 'additive' },
      ],
    ],
    ['an additive step from averaged ties', rankStep({ rank: 'averaged', progression: 'additive' })],
    ['the sum of flags', { op: 'entries', input: 'flags', reduce: 'sum' }],
    ['the mean of flags', { op: 'entries', input: 'flags', reduce: 'mean' }],
    ['the least of flags', { op: 'entries', input: 'flags', reduce: 'min' }],
    ['the greatest of flags', { op: 'entries', input: 'flags', reduce: 'max' }],
    ['the number of flags', { op: 'entries', input: 'flags', reduce: 'count' }],
    ['the number of levels', { op: 'entries', input: 'levels', reduce: 'count' }],
    [
      'a share of all',
      grading({
        grades: [
          { grade: 'A', share: '1' },
          { grade: 'B', share: '0' },
        ],
      }),
    ],
    [
      'places beside shares',
      grading({
        grades: [
          { grade: 'A', places: 2 },
          { grade: 'B', share: '0.6' },
        ],
      }),
    ],
    [
      'no place',
      grading({
        grades: [
          { grade: 'A', places: 0 },
          { grade: 'B', share: '1' },
        ],
      }),
    ],
    [
      'at most so many',
      grading({
        distribution: 'at-most',
        grades: [
          { grade: 'A', share: '0.3' },
          { grade: 'B', share: '0.6' },
        ],
      }),
    ],
  ])('takes %s', (_name, made) => {
    expect(problems(made)).toEqual([]);
  });

  it.each(['count', 'sum', 'highest', 'lowest', 'mean'] as const)('takes the %s of a group', (reduce) => {
    const made = (of: string): SmallPlan => ({
      inputs: { yes: { entry: { kind: 'flag' } }, n: {} },
      quantities: {
        n: { op: 'entry', input: 'n' },
        yes: ['flag', { op: 'entry', input: 'yes' }],
        made: ['count', { op: 'group', of, within: 'peer-group', reduce }],
      },
    });
    const codes = (of: string) => checkPlan(smallPlan(made(of))).map(({ code }) => code);
    expect(codes('n')).toEqual([]);
    expect(codes('placing')).toEqual([]);
    expect(codes('yes')).toEqual(reduce === 'count' || reduce === 'sum' ? [] : ['PLAN.WRONG_TYPE']);
  });
});
