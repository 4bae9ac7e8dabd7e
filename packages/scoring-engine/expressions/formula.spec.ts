import { checkPlan } from '../plan/check-plan.ts';
import type { BinaryOperator, Expression, FormulaFunction } from '../plan/expression.ts';
import type { QuantityType } from '../plan/plan.ts';
import { runPlan } from '../run/run-plan.ts';
import { computing, groupOf, smallPlan, wordsFor, type SmallPlan } from '../spec-support/small-plan.ts';
import { quantitiesIn } from './walk-expression.ts';

const number = (text: string, percent?: string): Expression => ({
  kind: 'number',
  number: text,
  ...(percent === undefined ? {} : { percent }),
});
const of = (name: string): Expression => ({ kind: 'quantity', name });
const binary = (operator: BinaryOperator, left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});
const call = (name: FormulaFunction, ...taken: readonly Expression[]): Expression => ({
  kind: 'call',
  function: name,
  arguments: taken,
});

const [a, b, yes, maybe] = [of('a'), of('b'), of('yes'), of('maybe')];

const planWith = (expression: Expression, type: QuantityType = 'points'): SmallPlan => ({
  inputs: {
    a: {},
    b: {},
    yes: { entry: { kind: 'flag' } },
    leveled: { entry: { kind: 'level', levels: [{ key: 'good', title: { en: 'good', zh: '好' } }] } },
  },
  grades: ['A'],
  quantities: {
    a: { op: 'entry', input: 'a' },
    made: [type, { op: 'formula', expression }],
    b: { op: 'entry', input: 'b' },
    yes: ['flag', { op: 'entry', input: 'yes' }],
    maybe: ['flag', { op: 'formula', expression: binary('above', of('b'), number('0')) }],
    leveled: ['level', { op: 'entry', input: 'leveled' }],
    graded: [
      'grade',
      {
        op: 'grade',
        by: 'a',
        rank: 'placing',
        grades: [{ grade: 'A' }],
        distribution: 'none',
        unused: 'lost',
        ties: 'lower',
        limits: [],
      },
    ],
  },
});

/** The formula's value over a = 7 and b = 2, which may be left out. */
const made = (
  expression: Expression,
  entered: Readonly<Record<string, string>> = { a: '7', b: '2', yes: 'yes' },
) => computing(planWith(expression), groupOf({ A: entered }), 'made')[0];

const flag = (
  expression: Expression,
  entered: Readonly<Record<string, string>> = { a: '7', b: '2', yes: 'yes' },
) => computing(planWith(expression, 'flag'), groupOf({ A: entered }), 'made')[0];

describe('a formula', () => {
  it.each<[BinaryOperator, string]>([
    ['add', '9'],
    ['subtract', '5'],
    ['multiply', '14'],
    ['divide', '3.5'],
  ])('%ss 7 and 2 to %s', (operator, expected) => {
    expect(made(binary(operator, a, b))).toBe(expected);
  });

  it.each<[BinaryOperator, readonly string[]]>([
    ['below', ['0', '0', '1']],
    ['at-most', ['0', '1', '1']],
    ['equal', ['0', '1', '0']],
    ['at-least', ['1', '1', '0']],
    ['above', ['1', '0', '0']],
  ])('asks whether 7 is %s 2, 7.0 and 9', (operator, expected) => {
    expect(
      ['2', '7.0', '9'].map((other) => flag(binary(operator, a, of('b')), { a: '7', b: other })),
    ).toEqual(expected);
  });

  it('has and, or and not, which a missing side need not trouble', () => {
    const known = { a: '1', yes: 'yes' };
    const no: Expression = { kind: 'not', of: yes };
    expect(
      [binary('and', yes, yes), binary('and', yes, no), binary('or', no, yes), binary('or', no, no)].map(
        (each) => flag(each, known),
      ),
    ).toEqual(['1', '0', '1', '0']);
    expect(
      [
        binary('and', no, maybe),
        binary('and', maybe, yes),
        binary('or', maybe, yes),
        binary('or', no, maybe),
      ].map((each) => flag(each, known)),
    ).toEqual(['0', 'missing', '1', 'missing']);
  });

  it('turns yes to no, and no to yes', () => {
    const turned: Expression = { kind: 'not', of: yes };
    expect([flag(turned, { yes: 'yes' }), flag(turned, { yes: 'no' })]).toEqual(['0', '1']);
  });

  it('answers alike where a number is longer than a double holds', () => {
    const long = number('123456789012345.123456789');
    const [isMore, isLess] = [binary('above', long, number('1')), binary('below', long, number('1'))];
    expect(
      [
        binary('or', isLess, isLess),
        binary('or', isLess, isMore),
        binary('and', isMore, isMore),
        binary('and', isMore, isLess),
      ].map((each) => flag(each)),
    ).toEqual(['0', '1', '1', '0']);
    expect(made(call('if', isMore, long, a))).toBe('123456789012345.123456789');
    expect(made(call('if', isLess, long, a))).toBe('7');
    expect(made(call('if', maybe, long, long), { a: '7' })).toBe('missing');
  });

  it('has its functions', () => {
    expect(made(call('min', a, b, number('3')))).toBe('2');
    expect(made(call('max', b, a))).toBe('7');
    expect(made(call('mean', a, b, number('1')))).toBe('10/3');
    expect(
      ['0', '3', '9'].map((value) => made(call('clamp', of('a'), number('1'), number('5')), { a: value })),
    ).toEqual(['1', '3', '5']);
    expect(made(call('round', call('mean', a, b, number('1')), number('2')))).toBe('3.33');
    expect(made({ kind: 'negate', of: a })).toBe('-7');
  });

  it('takes only the side that it needs', () => {
    expect(made(call('if', yes, a, of('b')), { a: '7', yes: 'yes' })).toBe('7');
    expect(made(call('if', yes, of('b'), a), { a: '7' })).toBe('7');
    expect(made(call('if', yes, a, of('b')), { a: '7' })).toBe('missing');
    expect(made(call('if', maybe, a, a), { a: '7' })).toBe('missing');
    expect(made(call('if-missing', of('b'), number('60')), { a: '7' })).toBe('60');
    expect(made(call('if-missing', b, number('60')))).toBe('2');
    expect(made(binary('add', a, of('b')), { a: '7' })).toBe('missing');
  });

  it('divides by zero to a missing number with a reason', () => {
    const run = runPlan(
      smallPlan(planWith(binary('divide', a, binary('subtract', b, number('2'))))),
      groupOf({ A: { a: '7', b: '2' }, B: { a: '1', b: '4' } }),
    );
    expect(wordsFor(run, 'A', 'made')).toEqual({
      en: 'missing. The divisor is zero: b 2.',
      zh: '缺。除数为零：b 2。',
    });
    expect(wordsFor(run, 'B', 'made').zh).toBe('a 1 ÷ (b 4 − 2) = 0.5。');
  });

  it('names only what it would have needed', () => {
    const words = (expression: Expression) =>
      wordsFor(runPlan(smallPlan(planWith(expression)), groupOf({ A: { a: '7', yes: 'yes' } })), 'A', 'made')
        .zh;
    expect(words(call('if', yes, of('b'), a))).toBe('缺。“b”尚未录入。');
    expect(words(call('if', maybe, a, a))).toBe('缺。“b”尚未录入。');
    expect(words({ kind: 'negate', of: of('b') })).toBe('缺。“b”尚未录入。');
    expect(words(binary('multiply', a, of('b')))).toBe('缺。“b”尚未录入。');
    const byZero = binary('divide', a, number('0'));
    expect(words(byZero)).toBe('缺。除数为零。');
    expect(words(call('if', yes, of('b'), byZero))).toBe('缺。“b”尚未录入。');
    expect(words(call('if', yes, byZero, of('b')))).toBe('缺。除数为零。');
    expect(words(call('if', maybe, byZero, byZero))).toBe('缺。“b”尚未录入。');
    expect(words(call('if-missing', of('b'), byZero))).toBe('缺。除数为零。“b”尚未录入。');
    expect(words(binary('divide', of('b'), number('0')))).toBe('缺。“b”尚未录入。');
    expect(words(binary('add', byZero, number('1')))).toBe('缺。除数为零。');
    expect(words(call('if', { kind: 'not', of: maybe }, a, a))).toBe('缺。“b”尚未录入。');
  });

  it('says of what it did without that it is missing', () => {
    const run = runPlan(
      smallPlan(planWith(call('if-missing', of('b'), number('60')))),
      groupOf({ A: { a: '7' } }),
    );
    expect(wordsFor(run, 'A', 'made')).toEqual({
      en: 'if missing (b missing; 60) = 60.',
      zh: '缺项时取（b 缺；60） = 60。',
    });
  });

  it('shows every number that made a divisor zero', () => {
    const run = runPlan(
      smallPlan(planWith(binary('divide', number('1'), binary('subtract', b, a)))),
      groupOf({ A: { a: '7', b: '7' } }),
    );
    expect(wordsFor(run, 'A', 'made')).toEqual({
      en: 'missing. The divisor is zero: b 7: a 7.',
      zh: '缺。除数为零：b 7：a 7。',
    });
  });

  it('takes each quantity once, in the order in which it is read', () => {
    expect(quantitiesIn(binary('subtract', b, call('min', a, b, yes)))).toEqual(['b', 'a', 'yes']);
  });

  it('is written with titles and values', () => {
    const words = (expression: Expression, type: QuantityType = 'points') =>
      wordsFor(
        runPlan(smallPlan(planWith(expression, type)), groupOf({ A: { a: '7', b: '-2', yes: 'yes' } })),
        'A',
        'made',
      );
    expect(
      words(binary('subtract', binary('add', binary('multiply', a, number('1.028')), b), number('1'))).zh,
    ).toBe('a 7 × 1.028 + b (-2) − 1 = 4.196。');
    expect(words(binary('multiply', binary('add', a, b), number('0.002', '0.2'))).zh).toBe(
      '(a 7 + b (-2)) × 0.2% = 0.01。',
    );
    expect(words(binary('subtract', a, binary('subtract', b, number('1')))).zh).toBe(
      'a 7 − (b (-2) − 1) = 10。',
    );
    expect(words(binary('divide', a, binary('divide', b, number('4')))).zh).toBe(
      'a 7 ÷ (b (-2) ÷ 4) = -14。',
    );
    expect(words(binary('add', a, binary('add', b, number('1')))).zh).toBe('a 7 + b (-2) + 1 = 6。');
    expect(words({ kind: 'negate', of: binary('add', a, b) }).zh).toBe('−(a 7 + b (-2)) = -5。');
    expect(words(call('min', a, number('5')))).toEqual({
      en: 'least of (a 7; 5) = 5.',
      zh: '取最小（a 7；5） = 5。',
    });
    expect(words(call('max', a, number('5'))).zh).toBe('取最大（a 7；5） = 7。');
    expect(words(call('mean', a, number('5'))).zh).toBe('平均（a 7；5） = 6。');
    expect(words(call('clamp', a, number('0'), number('5'))).zh).toBe('限于上下限（a 7；0；5） = 5。');
    expect(words(call('round', a, number('0'))).zh).toBe('四舍五入（a 7；0） = 7。');
    expect(words(call('if-missing', a, number('0'))).zh).toBe('缺项时取（a 7；0） = 7。');
    expect(words(call('if', binary('at-least', a, number('5')), a, b))).toEqual({
      en: 'if (a 7 ≥ 5; a 7; b (-2)) = 7.',
      zh: '若（a 7 ≥ 5；a 7；b (-2)） = 7。',
    });
    expect(
      [
        call('max', a, b),
        call('mean', a, b),
        call('clamp', a, b, a),
        call('round', a, number('0')),
        call('if-missing', a, b),
      ].map((each) => words(each).en),
    ).toEqual([
      'greatest of (a 7; b (-2)) = 7.',
      'mean of (a 7; b (-2)) = 2.5.',
      'kept within (a 7; b (-2); a 7) = 7.',
      'rounded (a 7; 0) = 7.',
      'if missing (a 7; b (-2)) = 7.',
    ]);
    expect(words(binary('multiply', a, binary('multiply', b, number('3')))).zh).toBe(
      'a 7 × b (-2) × 3 = -42。',
    );
    expect(words(binary('and', yes, binary('and', yes, yes)), 'flag').zh).toBe(
      'yes 是 且 yes 是 且 yes 是 = 是。',
    );
    expect(words(binary('or', yes, binary('or', yes, yes)), 'flag').zh).toBe(
      'yes 是 或 yes 是 或 yes 是 = 是。',
    );
    expect(words({ kind: 'negate', of: number('-2') }).zh).toBe('−(-2) = 2。');
    expect(words({ kind: 'negate', of: number('2') }).zh).toBe('−2 = -2。');
    const question = binary('or', binary('and', binary('below', a, b), yes), { kind: 'not', of: yes });
    expect(words(question, 'flag')).toEqual({
      en: 'a 7 < b (-2) and yes yes or not yes yes = no.',
      zh: 'a 7 < b (-2) 且 yes 是 或 非yes 是 = 否。',
    });
    const both = binary(
      'and',
      binary('or', binary('above', a, b), yes),
      binary('or', binary('at-most', a, b), binary('equal', a, b)),
    );
    expect(words(both, 'flag').zh).toBe('(a 7 > b (-2) 或 yes 是) 且 (a 7 ≤ b (-2) 或 a 7 = b (-2)) = 否。');
  });
});

describe('a formula that makes no sense', () => {
  const problems = (expression: Expression, type: QuantityType = 'points') =>
    checkPlan(smallPlan(planWith(expression, type)));
  const sentences = (expression: Expression, type?: QuantityType) =>
    problems(expression, type).map(({ code, sentence }) => `${code} ${sentence.en}`);

  it.each<[string, Expression, QuantityType]>([
    ['a number', a, 'points'],
    ['a flag', yes, 'flag'],
    ['a comparison of grades', binary('equal', of('graded'), of('graded')), 'flag'],
    ['a choice of flags', call('if', yes, yes, maybe), 'flag'],
    ['a stand-in for a flag', call('if-missing', maybe, yes), 'flag'],
    ['a rank in a sum', binary('add', of('placing'), a), 'points'],
    ['a negated number', { kind: 'negate', of: a }, 'points'],
    ['a turned flag', { kind: 'not', of: yes }, 'flag'],
    ['a rounding', call('round', a, number('9')), 'points'],
  ])('is not %s', (_name, expression, type) => {
    expect(problems(expression, type)).toEqual([]);
  });

  it('mixes sorts', () => {
    const wantsNumber = 'PLAN.WRONG_TYPE The formula wants a number where "yes" is yes or no.';
    expect(sentences(binary('add', a, yes))).toEqual([wantsNumber]);
    expect(sentences(binary('multiply', yes, a))).toEqual([wantsNumber]);
    expect(sentences({ kind: 'negate', of: yes })).toEqual([wantsNumber]);
    expect(sentences(call('min', a, yes))).toEqual([wantsNumber]);
    expect(sentences(yes, 'points')).toEqual([wantsNumber]);
    expect(sentences(binary('below', a, yes), 'flag')).toEqual([wantsNumber]);
    expect(sentences(call('if', yes, a, yes))).toEqual([wantsNumber]);
    expect(sentences(call('if-missing', a, yes))).toEqual([wantsNumber]);
    const wantsFlag = 'PLAN.WRONG_TYPE The formula wants yes or no where "a" is a number.';
    expect(sentences(binary('and', a, yes), 'flag')).toEqual([wantsFlag]);
    expect(sentences({ kind: 'not', of: a }, 'flag')).toEqual([wantsFlag]);
    expect(sentences(call('if', a, a, b))).toEqual([wantsFlag]);
    expect(problems(binary('add', binary('below', a, b), a))).toEqual([
      {
        code: 'PLAN.WRONG_TYPE',
        path: 'made',
        sentence: {
          en: 'The formula wants a number where there is yes or no.',
          zh: '公式此处应为数字，但给出的是是或否。',
        },
      },
    ]);
    expect(sentences(binary('add', a, of('graded')))).toEqual([
      'PLAN.WRONG_TYPE The formula wants a number where "graded" is a grade or level.',
    ]);
  });

  it.each<BinaryOperator>(['add', 'subtract', 'multiply', 'divide'])(
    'asks to %s what is no number',
    (operator) => {
      const wrong = 'PLAN.WRONG_TYPE The formula wants a number where "yes" is yes or no.';
      expect(sentences(binary(operator, yes, yes))).toEqual([wrong, wrong]);
      const flagWanted = 'PLAN.WRONG_TYPE The formula wants yes or no where there is a number.';
      expect(sentences(binary('and', binary(operator, a, b), yes), 'flag')).toEqual([flagWanted]);
    },
  );

  it.each<BinaryOperator>(['and', 'or'])('asks for %s of what is no flag', (operator) => {
    const wrong = 'PLAN.WRONG_TYPE The formula wants yes or no where "a" is a number.';
    expect(sentences(binary(operator, a, a), 'flag')).toEqual([wrong, wrong]);
  });

  it.each<BinaryOperator>(['below', 'at-most', 'equal', 'at-least', 'above', 'and', 'or'])(
    'takes %s for a number',
    (operator) => {
      const sides = operator === 'and' || operator === 'or' ? yes : a;
      expect(sentences(binary(operator, sides, sides))).toEqual([
        'PLAN.WRONG_TYPE The formula wants a number where there is yes or no.',
      ]);
    },
  );

  it.each<readonly [string, Expression]>([
    ['min', call('min', yes)],
    ['max', call('max', yes)],
    ['mean', call('mean', yes)],
    ['clamp', call('clamp', a, b, yes)],
    ['round', call('round', yes, number('1'))],
  ])('takes the %s of what is no number', (_name, expression) => {
    expect(sentences(expression)).toEqual([
      'PLAN.WRONG_TYPE The formula wants a number where "yes" is yes or no.',
    ]);
  });

  it.each<readonly [string, Expression]>([
    ['a number', number('1')],
    ['a negated number', { kind: 'negate', of: a }],
    ['a function', call('min', a)],
    ['a choice of numbers', call('if', yes, a, b)],
    ['a stand-in for a number', call('if-missing', a, b)],
  ])('takes %s for yes or no', (_name, expression) => {
    const wrong = 'PLAN.WRONG_TYPE The formula wants yes or no where there is a number.';
    expect(sentences(binary('and', expression, yes), 'flag')).toEqual([wrong]);
    expect(sentences(expression, 'flag')).toEqual([wrong]);
  });

  it.each<readonly [string, Expression]>([
    ['a turned flag', { kind: 'not', of: yes }],
    ['a choice of flags', call('if', yes, yes, yes)],
    ['a stand-in for a flag', call('if-missing', maybe, yes)],
  ])('takes %s for a number', (_name, expression) => {
    const wrong = 'PLAN.WRONG_TYPE The formula wants a number where there is yes or no.';
    expect(sentences(binary('add', expression, a))).toEqual([wrong]);
  });

  it.each<QuantityType>(['points', 'rate', 'coefficient', 'money', 'count', 'rank'])(
    'is not a number that makes %s',
    (type) => {
      expect(problems(a, type)).toEqual([]);
      expect(problems(yes, type).map(({ code }) => code)).toEqual(['PLAN.WRONG_TYPE']);
    },
  );

  it('takes a level for a number, or a number for a grade', () => {
    const level = { en: '"leveled" is a grade or level.', zh: 'leveled是等次或等级。' };
    expect(problems(binary('add', a, of('leveled')))[0]?.sentence).toEqual({
      en: `The formula wants a number where ${level.en}`,
      zh: `公式此处应为数字，但${level.zh}`,
    });
    expect(problems(binary('equal', of('graded'), a), 'flag')[0]?.sentence).toEqual({
      en: 'The formula wants a grade or level where "a" is a number.',
      zh: '公式此处应为等次或等级，但a是数字。',
    });
    expect(problems({ kind: 'not', of: a }, 'flag')[0]?.sentence.zh).toBe('公式此处应为是或否，但a是数字。');
  });

  it('miscounts arguments', () => {
    expect(sentences(call('clamp', a, b))).toEqual(['PLAN.WRONG_COUNT clamp takes 3 arguments, not 2.']);
    expect(sentences(call('min'))).toEqual(['PLAN.WRONG_COUNT min takes 1 to 1000 arguments, not 0.']);
    expect(problems(call('if', yes))[0]?.sentence.zh).toBe('if 应有3 个参数，现有 1 个。');
    expect(problems(call('min'))[0]?.sentence.zh).toBe('min 应有1 至 1000 个参数，现有 0 个。');
    expect(sentences(call('if-missing', a, b, b))).toEqual([
      'PLAN.WRONG_COUNT if-missing takes 2 arguments, not 3.',
    ]);
  });

  it('rounds to places that are not written out', () => {
    const wrong = 'PLAN.PLACES The places that round keeps are a written number from 0 to 9.';
    expect(
      [call('round', a, b), call('round', a, number('10')), call('round', a, number('1.5'))].flatMap((each) =>
        sentences(each),
      ),
    ).toEqual([wrong, wrong, wrong]);
    expect(problems(call('round', a, b))[0]?.sentence.zh).toBe(
      'round 保留的小数位数应直接写成 0 至 9 的整数。',
    );
  });

  it('has a malformed number, or a name of nothing', () => {
    expect(problems(number('1e3')).map(({ code }) => code)).toEqual(['PLAN.MALFORMED_DECIMAL']);
    expect(problems(binary('add', of('nothing'), a)).map(({ code }) => code)).toEqual([
      'PLAN.UNKNOWN_QUANTITY',
    ]);
    expect(problems(binary('below', of('nothing'), a), 'flag').map(({ code }) => code)).toEqual([
      'PLAN.UNKNOWN_QUANTITY',
    ]);
  });

  it('is nested more than 64 deep', () => {
    let deep: Expression = a;
    for (let depth = 1; depth < 64; depth += 1) deep = { kind: 'negate', of: deep };
    expect(problems(deep)).toEqual([]);
    expect(made(deep)).toBe('-7');
    expect(problems({ kind: 'negate', of: deep })).toEqual([
      {
        code: 'PLAN.TOO_DEEP',
        path: 'made',
        sentence: {
          en: 'The formula is nested more than 64 levels deep: give its parts names of their own.',
          zh: '公式嵌套超过 64 层：请把其中的部分另行命名。',
        },
      },
    ]);
    for (let depth = 0; depth < 50_000; depth += 1) deep = { kind: 'negate', of: deep };
    expect(problems(deep).map(({ code }) => code)).toEqual(['PLAN.TOO_DEEP']);
  });
});
