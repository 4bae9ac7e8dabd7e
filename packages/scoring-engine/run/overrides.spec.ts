import fc from 'fast-check';
import type { GroupInput, QuantityOverride } from '../plan/group-input.ts';
import type { Plan } from '../plan/plan.ts';
import { entering, groupOf, smallPlan, textsOf } from '../spec-support/small-plan.ts';
import { explainQuantity } from './explain-quantity.ts';
import { gradeRoomOf } from './grade-room.ts';
import { RefusedInput } from './input-problem.ts';
import { rerun } from './rerun.ts';
import { resultOf } from './result-of.ts';
import { runPlan } from './run-plan.ts';

/** Ten departments by thresholds of 90 and 70, of which two may be excellent; a veto leaves 合格 at best; pay by grade. */
const PLAN: Plan = smallPlan({
  inputs: { score: {}, veto: { entry: { kind: 'flag' } } },
  quantities: {
    points: { op: 'entry', input: 'score' },
    vetoed: ['flag', { op: 'entry', input: 'veto' }],
    grade: [
      'grade',
      {
        op: 'grade',
        by: 'points',
        rank: 'placing',
        grades: [
          { grade: '优秀', from: '90', share: '0.2' },
          { grade: '良好', from: '70', share: '0.4' },
          { grade: '合格' },
        ],
        distribution: 'at-most',
        unused: 'pass-down',
        ties: 'lower',
        limits: [{ flag: 'vetoed', bestGrade: '合格' }],
      },
    ],
    pay: ['money', { op: 'by-grade', grade: 'grade', values: { 优秀: '1.2', 良好: '1', 合格: '0.8' } }],
  },
  grades: ['优秀', '良好', '合格'],
  plan: {
    outcome: {
      score: 'points',
      printedScore: 'points',
      rank: 'placing',
      grade: 'grade',
      pay: ['pay'],
      flags: ['vetoed'],
    },
  },
});

const SCORES = {
  组织部: '96',
  宣传部: '94',
  办公室: '92',
  财务部: '88',
  人力部: '86',
  安监部: '84',
  生产部: '82',
  机电部: '65',
  通风部: '60',
  供应部: '55',
};
const NAMES = Object.keys(SCORES);
const INPUT = groupOf(entering('score', SCORES));
const to = (organisation: string, value: string, quantity = 'grade'): QuantityOverride => ({
  id: 'calibration-1',
  organisation,
  quantity,
  value,
});
const having = (...overrides: readonly QuantityOverride[]): GroupInput => ({ ...INPUT, overrides });
const vetoed = (organisation: string) => ({ id: 'veto', organisation, input: 'veto', value: 'yes' });

describe('a value that people agreed on', () => {
  it('stands in place of the computed one, and everything after it follows', () => {
    // Computed: two 优秀 (组织部, 宣传部), four 良好 (办公室 to 安监部), four 合格.
    const run = runPlan(PLAN, having(to('宣传部', '良好'), to('办公室', '优秀')));
    expect(textsOf(run, 'grade')).toEqual(['0', '1', '0', '1', '1', '1', '2', '2', '2', '2']);
    expect(textsOf(run, 'pay').slice(0, 3)).toEqual(['1.2', '1', '1.2']);
    expect(
      resultOf(run)
        .standings.map(({ rank, grade }) => `${rank} ${grade ?? ''}`)
        .slice(0, 3),
    ).toEqual(['1 优秀', '2 良好', '3 优秀']);
  });

  it('may be a number that no quick column holds', () => {
    const run = runPlan(PLAN, having(to('组织部', '3941/45', 'pay'), to('宣传部', '0.75', 'pay')));
    expect(textsOf(run, 'pay').slice(0, 3)).toEqual(['3941/45', '0.75', '1']);
  });

  it('gives nobody a value who has none', () => {
    const { 供应部: _, ...rest } = SCORES;
    const input = {
      ...groupOf({ ...entering('score', rest), 供应部: {} }),
      overrides: [to('供应部', '优秀')],
    };
    const run = runPlan(PLAN, input);
    expect(textsOf(run, 'grade').at(-1)).toBe('missing');
    expect(explainQuantity(run, '供应部', 'grade')?.calibration).toBeUndefined();
  });

  it('never gives what a veto forbids, also where the veto comes later', () => {
    const run = runPlan(PLAN, having(to('办公室', '优秀')));
    const after = rerun(run, [{ organisation: '办公室', input: 'veto', entries: [vetoed('办公室')] }]);
    expect(textsOf(after, 'grade')[2]).toBe('2');
    expect(textsOf(after, 'pay')[2]).toBe('0.8');
    expect(explainQuantity(after, '办公室', 'grade')?.text.zh).toMatch(
      '经校准由合格改为优秀（calibration-1），但因限制条件最高只能定为合格。',
    );
  });

  it('takes the veto into account where the computed grade stays the same', () => {
    // 供应部 has 合格 with and without a veto; what was agreed on is another matter.
    const run = runPlan(PLAN, having(to('供应部', '良好')));
    expect(textsOf(run, 'pay').at(-1)).toBe('1');
    const after = rerun(run, [{ organisation: '供应部', input: 'veto', entries: [vetoed('供应部')] }]);
    expect(textsOf(after, 'pay').at(-1)).toBe('0.8');
  });

  it('is explained beside what the plan had computed', () => {
    const run = runPlan(PLAN, having(to('宣传部', '良好')));
    const derivation = explainQuantity(run, '宣传部', 'grade');
    expect(derivation?.calibration).toEqual({ id: 'calibration-1', from: '优秀', to: '良好' });
    expect(derivation?.key).toBe('良好');
    expect(derivation?.text.zh).toMatch(/定为优秀；经校准由优秀改为良好（calibration-1）。$/u);
    expect(derivation?.text.en).toMatch(/: 优秀; calibrated from 优秀 to 良好 \(calibration-1\)\.$/u);
    expect(explainQuantity(run, '组织部', 'grade')?.calibration).toBeUndefined();
  });

  it.each<[string, QuantityOverride[], string]>([
    ['an organisation that is not there', [to('工会', '优秀')], 'OVERRIDE.UNKNOWN_ORGANISATION'],
    ['a quantity that is not there', [to('组织部', '优秀', 'grades')], 'OVERRIDE.UNKNOWN_QUANTITY'],
    ['a rank', [to('组织部', '1', 'placing')], 'OVERRIDE.WRONG_TYPE'],
    ['a veto', [to('组织部', '0', 'vetoed')], 'OVERRIDE.WRONG_TYPE'],
    ['a grade that the plan has not', [to('组织部', 'A')], 'OVERRIDE.UNKNOWN_GRADE'],
    ['a number that is none', [to('组织部', '86..67', 'pay')], 'OVERRIDE.MALFORMED_NUMBER'],
    ['the same twice', [to('组织部', '优秀'), to('组织部', '良好')], 'OVERRIDE.REPEATED'],
  ])('is refused for %s', (_what, overrides, code) => {
    const problemsOf = () => {
      try {
        runPlan(PLAN, having(...overrides));
        return [];
      } catch (error) {
        if (error instanceof RefusedInput) return error.problems.map((problem) => problem.code);
        throw error;
      }
    };
    expect(problemsOf()).toEqual([code]);
  });
});

describe('the room for grades', () => {
  it('says who holds which grade, how many places there are, and the best that is open', () => {
    const input = having(to('宣传部', '良好'));
    const run = runPlan(PLAN, { ...input, entries: [...input.entries, vetoed('财务部')] });
    const room = gradeRoomOf(run, 'group');
    expect(room).toMatchObject({
      quantity: 'grade',
      distribution: 'at-most',
      grades: [{ grade: '优秀', places: 2 }, { grade: '良好', places: 4 }, { grade: '合格' }],
    });
    expect(room?.organisations.slice(1, 4)).toEqual([
      { organisation: '宣传部', computed: '优秀', grade: '良好', best: '优秀', isCounted: true },
      { organisation: '办公室', computed: '良好', grade: '良好', best: '优秀', isCounted: true },
      { organisation: '财务部', computed: '合格', grade: '合格', best: '合格', isCounted: true },
    ]);
  });

  it('is undefined where the plan gives no grades', () => {
    const plain = smallPlan({
      inputs: { score: {} },
      quantities: { points: { op: 'entry', input: 'score' } },
    });
    expect(gradeRoomOf(runPlan(plain, INPUT), 'group')).toBeUndefined();
  });
});

describe('laws of overrides', () => {
  const grade = fc.constantFrom('优秀', '良好', '合格');
  const overrides = fc
    .uniqueArray(fc.constantFrom(...NAMES), { maxLength: 6 })
    .chain((names) => fc.tuple(...names.map((name) => grade.map((key) => to(name, key)))));

  it('to the very value that was computed change nothing', () => {
    const run = runPlan(PLAN, INPUT);
    const before = resultOf(run);
    const own = NAMES.flatMap((name) => {
      const key = explainQuantity(run, name, 'grade')?.key;
      return key === undefined ? [] : [to(name, key)];
    });
    expect(own).toHaveLength(NAMES.length);
    expect(JSON.stringify(resultOf(runPlan(PLAN, having(...own))))).toBe(JSON.stringify(before));
  });

  it('taken back leave the bytes that were there before', () => {
    const before = JSON.stringify(resultOf(runPlan(PLAN, INPUT)));
    expect(JSON.stringify(resultOf(runPlan(PLAN, having())))).toBe(before);
  });

  it('come to the same whether an entry came before or after them', () => {
    fc.assert(
      fc.property(
        overrides,
        fc.constantFrom(...NAMES),
        fc.integer({ min: 50, max: 100 }),
        fc.boolean(),
        (agreed, name, score, isVetoed) => {
          const entry = { id: `${name} new`, organisation: name, input: 'score', value: String(score) };
          const run = rerun(runPlan(PLAN, having(...agreed)), [
            { organisation: name, input: 'score', entries: [entry] },
            { organisation: name, input: 'veto', entries: isVetoed ? [vetoed(name)] : [] },
          ]);
          const entries = [
            ...INPUT.entries.filter((each) => each.organisation !== name),
            entry,
            ...(isVetoed ? [vetoed(name)] : []),
          ];
          const anew = runPlan(PLAN, { ...having(...agreed), entries });
          expect(resultOf(run)).toEqual(resultOf(anew));
        },
      ),
    );
  });

  it('touch nothing but the grade and what follows it', () => {
    fc.assert(
      fc.property(overrides, (agreed) => {
        const strip = (input: GroupInput) =>
          resultOf(runPlan(PLAN, input)).standings.map(({ organisation, score, rank }) => [
            organisation,
            score,
            rank,
          ]);
        expect(strip(having(...agreed))).toEqual(strip(INPUT));
      }),
    );
  });
});
