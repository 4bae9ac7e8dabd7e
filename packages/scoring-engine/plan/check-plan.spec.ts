import { smallPlan, type SmallPlan } from '../spec-support/small-plan.ts';
import { checkPlan } from './check-plan.ts';
import { compilePlan } from './compile-plan.ts';
import { RefusedPlan } from './plan-problem.ts';
import type { InputKind, Plan, PlanQuantity, QuantityType } from './plan.ts';

const plan = (quantities: SmallPlan['quantities'], rest: Partial<SmallPlan> = {}): Plan =>
  smallPlan({ inputs: { i: {} }, ...rest, quantities });

const ENTRY = { op: 'entry', input: 'i' } as const;

describe('checking a plan', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(checkPlan(plan({ a: ENTRY, b: { op: 'sum', of: ['a', 'a'] } }))).toEqual([]);
  });

  it('names two things of one name, and names that are blank', () => {
    const sound = plan({ a: ENTRY }, { grades: ['A', 'A'] });
    const [first] = sound.quantities;
    expect(
      checkPlan({
        ...sound,
        quantities: [...sound.quantities, first!],
        inputs: [...sound.inputs, ...sound.inputs],
        consequences: ['talk', 'talk'].map((key) => ({
          key,
          title: { en: 'Talk', zh: '约谈' },
          when: 'yes',
        })),
      }).filter(({ code }) => code === 'PLAN.REPEATED_NAME'),
    ).toEqual([
      {
        code: 'PLAN.REPEATED_NAME',
        path: 'a',
        sentence: { en: '"a" names two quantities.', zh: '“a”重复用作计算项的名称。' },
      },
      {
        code: 'PLAN.REPEATED_NAME',
        path: 'i',
        sentence: { en: '"i" names two inputs.', zh: '“i”重复用作输入项的名称。' },
      },
      {
        code: 'PLAN.REPEATED_NAME',
        path: 'A',
        sentence: { en: '"A" names two grades.', zh: '“A”重复用作等次的名称。' },
      },
      {
        code: 'PLAN.REPEATED_NAME',
        path: 'talk',
        sentence: { en: '"talk" names two consequences.', zh: '“talk”重复用作结果运用的名称。' },
      },
    ]);
    const blank = plan(
      { ' ': ENTRY },
      { plan: { outcome: { score: ' ', printedScore: ' ', rank: 'placing', pay: [], flags: [] } } },
    );
    expect(checkPlan(blank)).toEqual([
      {
        code: 'PLAN.BLANK_NAME',
        path: '',
        sentence: { en: 'A name of quantities is blank.', zh: '有计算项的名称为空。' },
      },
    ]);
  });

  it('names what is not there', () => {
    expect(checkPlan(plan({ a: { op: 'sum', of: ['b'] }, c: { op: 'entry', input: 'j' } }))).toEqual([
      {
        code: 'PLAN.UNKNOWN_QUANTITY',
        path: 'a',
        sentence: { en: 'There is no quantity "b".', zh: '没有名为“b”的计算项。' },
      },
      {
        code: 'PLAN.UNKNOWN_INPUT',
        path: 'c',
        sentence: { en: 'There is no input "j".', zh: '没有名为“j”的输入项。' },
      },
    ]);
  });

  it('names the circle', () => {
    const circle = plan({
      a: { op: 'sum', of: ['b'] },
      b: { op: 'sum', of: ['c', 'e'] },
      c: { op: 'sum', of: ['a'] },
      e: ENTRY,
    });
    expect(checkPlan(circle)).toEqual([
      {
        code: 'PLAN.CYCLE',
        path: 'a',
        sentence: {
          en: 'Quantities take each other in a circle: a → b → c → a.',
          zh: '计算项循环引用：a → b → c → a。',
        },
      },
    ]);
    expect(checkPlan(plan({ a: { op: 'sum', of: ['a'] } }))[0]?.sentence.zh).toBe('计算项循环引用：a → a。');
    const aside = plan({
      top: { op: 'sum', of: ['a'] },
      a: { op: 'sum', of: ['b'] },
      b: { op: 'sum', of: ['a'] },
    });
    expect(checkPlan(aside)[0]?.sentence.zh).toBe('计算项循环引用：a → b → a。');
  });

  it('refuses to take what a later stage makes', () => {
    const staged = (stage: PlanQuantity['stage']): Plan => {
      const sound = plan({ a: { op: 'sum', of: ['b'] }, b: ENTRY });
      return {
        ...sound,
        quantities: sound.quantities.map((each) => (each.name === 'b' ? { ...each, stage } : each)),
      };
    };
    expect(checkPlan(staged('score'))).toEqual([]);
    expect(checkPlan(staged('entry'))).toEqual([]);
    expect(checkPlan(staged('grade'))[0]).toEqual({
      code: 'PLAN.LATER_STAGE',
      path: 'a',
      sentence: {
        en: 'It stands at stage score and cannot take "b" of the later stage grade.',
        zh: '本项处于 score 阶段，不能引用更后的 grade 阶段的“b”。',
      },
    });
  });

  it('refuses an operator that makes another type, or takes one', () => {
    expect(
      checkPlan(
        plan({
          a: ENTRY,
          r: [
            'coefficient',
            { op: 'rank-step', rank: 'a', step: '0.01', middle: 'mean-rank', progression: 'additive' },
          ],
        }),
      ),
    ).toEqual([
      {
        code: 'PLAN.WRONG_TYPE',
        path: 'r',
        sentence: {
          en: '"a" is points, but rank is wanted here.',
          zh: '“a”的类型是 points，此处应为 rank。',
        },
      },
    ]);
    expect(
      checkPlan(plan({ a: ENTRY, f: ['flag', { op: 'sum', of: ['a'] }] })).map(({ code, path }) => [
        code,
        path,
      ]),
    ).toEqual([['PLAN.WRONG_TYPE', 'f']]);
  });

  it('looks at the outcome and at what triggers consequences', () => {
    const sound = plan({ a: ENTRY });
    const title = { en: 'Talk', zh: '约谈' };
    const wrong: Plan = {
      ...sound,
      consequences: [{ key: 'talk', title, when: 'a' }],
      outcome: {
        score: 'x',
        printedScore: 'a',
        rank: 'a',
        before: { score: 'y', rank: 'a' },
        coefficient: 'a',
        grade: 'a',
        scopeRanks: { bureau: 'a' },
        pay: ['placing'],
        flags: ['a'],
      },
    };
    expect(checkPlan(wrong).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'PLAN.UNKNOWN_QUANTITY outcome.score',
      'PLAN.WRONG_TYPE outcome.rank',
      'PLAN.UNKNOWN_QUANTITY outcome.before.score',
      'PLAN.WRONG_TYPE outcome.before.rank',
      'PLAN.WRONG_TYPE outcome.coefficient',
      'PLAN.WRONG_TYPE outcome.grade',
      'PLAN.WRONG_TYPE outcome.scopeRanks.bureau',
      'PLAN.WRONG_TYPE outcome.pay',
      'PLAN.WRONG_TYPE outcome.flags',
      'PLAN.WRONG_TYPE talk',
    ]);
    expect(
      checkPlan(wrong)
        .slice(0, 2)
        .map(({ sentence }) => sentence),
    ).toEqual([
      { en: 'There is no quantity "x".', zh: '没有名为“x”的计算项。' },
      { en: '"a" is points, but rank is wanted here.', zh: '“a”的类型是 points，此处应为 rank。' },
    ]);
  });

  it('takes a coefficient or a rate for the coefficient, and wants a printed score', () => {
    const asking = (type: QuantityType): Plan => {
      const sound = plan({ a: ENTRY, c: [type, ENTRY] });
      return { ...sound, outcome: { ...sound.outcome, coefficient: 'c' } };
    };
    expect([checkPlan(asking('coefficient')), checkPlan(asking('rate'))]).toEqual([[], []]);
    expect(checkPlan(asking('points'))).toEqual([
      {
        code: 'PLAN.WRONG_TYPE',
        path: 'outcome.coefficient',
        sentence: {
          en: '"c" is points, but coefficient or rate is wanted here.',
          zh: '“c”的类型是 points，此处应为 coefficient 或 rate。',
        },
      },
    ]);
    const sound = plan({ a: ENTRY });
    const unprinted = { ...sound, outcome: { ...sound.outcome, printedScore: 'x' } };
    expect(checkPlan(unprinted).map(({ path }) => path)).toEqual(['outcome.printedScore']);
  });

  it('looks at what may be entered', () => {
    const level = (key: string) => ({ key, title: { en: key, zh: key } });
    const problems = (entry: InputKind) =>
      checkPlan(plan({ a: { op: 'parameter', name: 'p' } }, { inputs: { i: { entry } } }));
    const codes = (entry: InputKind) => problems(entry).map(({ code, sentence }) => `${code} ${sentence.en}`);
    const chinese = (entry: InputKind) => problems(entry).map(({ sentence }) => sentence.zh);
    expect(codes({ kind: 'decimal', min: '1', max: '0' })).toEqual([
      'PLAN.EMPTY_RANGE The least value 1 is above the greatest 0.',
    ]);
    expect(codes({ kind: 'decimal', min: '0', max: '0' })).toEqual([]);
    expect(codes({ kind: 'decimal', min: '0' })).toEqual([]);
    expect(chinese({ kind: 'decimal', min: '1', max: '0' })).toEqual(['最小值 1 大于最大值 0。']);
    expect(chinese({ kind: 'level', levels: [level('a'), level('a')] })).toEqual(['等级“a”重复列出。']);
    expect(codes({ kind: 'decimal', min: 'x' })[0]).toMatch(/^PLAN.MALFORMED_DECIMAL/u);
    expect(codes({ kind: 'level', levels: [] })).toEqual(['PLAN.EMPTY_LIST List at least one item.']);
    expect(codes({ kind: 'level', levels: [level('a'), level('a')] })).toEqual([
      'PLAN.REPEATED_KEY The level "a" is listed twice.',
    ]);
    expect(codes({ kind: 'level', levels: [level('a'), level('b')] })).toEqual([]);
    expect(codes({ kind: 'flag' })).toEqual([]);
  });

  it('writes a circle of twenty out in full', () => {
    const names = Array.from({ length: 20 }, (_, at) => `q${at}`);
    const round = Object.fromEntries(
      names.map((name, at) => [name, { op: 'sum', of: [names[at + 1] ?? 'q0'] } as const]),
    );
    expect(checkPlan(plan(round))[0]?.sentence.en).toBe(
      `Quantities take each other in a circle: ${[...names, 'q0'].join(' → ')}.`,
    );
  });

  it('checks ten thousand quantities in a row, and a circle of them', () => {
    const row = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [`q${at}`, { op: 'sum', of: [`q${at + 1}`] } as const]),
    );
    expect(checkPlan(plan({ ...row, q10000: ENTRY }))).toEqual([]);
    const [problem] = checkPlan(plan({ ...row, q10000: { op: 'sum', of: ['q0'] } }));
    expect(problem?.sentence.zh).toMatch(/^计算项循环引用：q0 → q1 → .* → q19 → … → q0。$/u);
  });
});

describe('compiling a plan', () => {
  it('does so once for each object', () => {
    const sound = plan({ a: ENTRY });
    expect(compilePlan(sound)).toBe(compilePlan(sound));
  });

  it('puts each quantity after those that it takes', () => {
    const { order } = compilePlan(
      plan({ a: { op: 'sum', of: ['b', 'c'] }, b: { op: 'sum', of: ['c'] }, c: ENTRY }),
    );
    expect(order.map(({ quantity }) => quantity.name)).toEqual(['c', 'b', 'a', 'placing']);
  });

  it('refuses a plan with problems, and lists them', () => {
    const wrong = plan({ a: { op: 'sum', of: ['b'] } });
    expect(() => compilePlan(wrong)).toThrow(RefusedPlan);
    expect(() => compilePlan(wrong)).toThrow('This plan cannot be run: a: There is no quantity "b".');
    expect(new RefusedPlan(checkPlan(wrong)).sentence.zh).toBe(
      '该计算方案不能运行：a：没有名为“b”的计算项。',
    );
    const refusal = new RefusedPlan(checkPlan(plan({ a: { op: 'sum', of: ['b', 'c'] } })));
    expect([refusal.name, refusal.code]).toEqual(['RefusedPlan', 'PLAN.REFUSED']);
    expect(refusal.sentence).toEqual({
      en: 'This plan cannot be run: a: There is no quantity "b". a: There is no quantity "c".',
      zh: '该计算方案不能运行：a：没有名为“b”的计算项。a：没有名为“c”的计算项。',
    });
  });
});
