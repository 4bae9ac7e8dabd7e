import { checkPlan } from '@kaoping/scoring-engine';
import { compiled, codesOf } from './spec-support/run-scheme.ts';

const leaf = (fullMark = 100) => ({ zh: '指标', fullMark, method: 'direct' });
const base = { indicators: { base: leaf() }, calculate: { final: 'base' } };
const problemsOf = (parts: object) => compiled(parts).problems;

describe('a compiled scheme', () => {
  it('has no problem and makes a sound plan where nothing is wrong', () => {
    const { plan, problems } = compiled({});
    expect(problems).toEqual([]);
    expect(checkPlan(plan)).toEqual([]);
    expect(plan.schemeDigest).toBe('a'.repeat(64));
  });

  it('gives those who enter the tree, the raters and the inputs of each indicator', () => {
    const raters = { masses: { zh: '群众', weight: '100%', masses: true, mayNotRate: ['own-organisation'] } };
    const work = {
      ...leaf(40),
      by: 'peer-evaluation',
      raters: ['masses'],
      evidence: ['台账'],
      clause: '003-05',
    };
    const { entering } = compiled({
      raters,
      indicators: { base: { zh: '基本分', indicators: { work } } },
      calculate: { final: 'base' },
      ceremony: { stages: [{ stage: 'publicity', days: 5 }] },
    });
    expect(entering.indicators[0]?.indicators[0]).toMatchObject({
      ...{ path: 'base.work', fullMark: '40', by: 'peer-evaluation', method: 'direct', clause: '003-05' },
      raters: [{ key: 'masses', weight: '100%', masses: true, mayNotRate: ['own-organisation'] }],
      ...{ evidence: ['台账'], inputs: ['base.work@masses'] },
    });
    expect(entering.stages).toEqual([{ stage: 'publicity', days: 5 }]);
  });

  it('gives those who follow up each consequence with its trigger in words', () => {
    const talk = {
      zh: '诫勉谈话',
      does: 'admonition-talk',
      whom: ['secretary'],
      severity: 'hard',
      confirmedBy: 'committee',
    };
    const { following } = compiled({
      ...base,
      period: 'quarter',
      vetoes: { safety: { zh: '安全', barsFrom: ['awards'] } },
      consequences: { talk: { ...talk, when: { rank: { bottom: 2 }, running: 2 } } },
    });
    expect(following.consequences[0]).toMatchObject({
      ...{ key: 'talk', severity: 'hard', confirmedBy: 'committee' },
      when: { zh: '连续 2 个季度排名后 2 位', en: 'ranked among the last 2 for 2 quarters running' },
    });
    expect(following.bars).toEqual([
      { key: 'safety', title: { zh: '安全', en: '安全' }, barsFrom: ['awards'] },
    ]);
  });
});

describe('names in formulas', () => {
  it('points at an unknown name in the formula and suggests the nearest', () => {
    const [problem] = problemsOf({ ...base, calculate: { final: 'base + bsae' } });
    expect(problem).toMatchObject({ code: 'SCHEME.UNKNOWN_NAME', path: ['calculate', 'final'], offset: 7 });
    expect(problem?.sentence.zh).toContain('是不是“base”');
  });

  it('suggests the whole path where only its last part was written', () => {
    const parts = {
      indicators: { party: { zh: '党建', indicators: { discipline: leaf() } } },
      calculate: { final: 'discipline' },
    };
    expect(problemsOf(parts)[0]?.sentence.en).toContain('did you mean "party.discipline"?');
  });

  it('points into the field where a step has more than its formula', () => {
    const step = { zh: '得分', is: 'base +' };
    expect(problemsOf({ ...base, calculate: { final: step } })[0]).toMatchObject({
      ...{ code: 'FORMULA.UNEXPECTED', path: ['calculate', 'final', 'is'], offset: 6 },
    });
  });

  it.each([
    ['a circle', { calculate: { x: 'y + base', y: 'x', final: 'x' } }, 'SCHEME.CIRCLE'],
    ['a step that takes itself', { calculate: { final: 'final + base' } }, 'SCHEME.CIRCLE'],
    ['one name for two things', { facts: { final: { zh: '事实' } } }, 'SCHEME.REPEATED_NAME'],
    ['a score that is no step', { result: { score: 'finl' } }, 'SCHEME.UNKNOWN_STEP'],
    [
      'a score that takes a rank',
      { calculate: { final: 'base + pays' }, pay: { pays: 'rank × 2' } },
      'SCHEME.CIRCLE',
    ],
    ['a condition where a number is due', { calculate: { final: 'base < 60' } }, 'SCHEME.NOT_A_NUMBER'],
    [
      'yes or no in a sum',
      { facts: { f: { zh: '事实' } }, calculate: { final: 'base + f' } },
      'SCHEME.NOT_A_NUMBER',
    ],
    [
      'a coefficient that is none',
      { result: { score: 'final', coefficient: 'final' } },
      'SCHEME.NOT_A_COEFFICIENT',
    ],
    ['a step without a rule', { calculate: { final: 'base', x: { zh: '空' } } }, 'SCHEME.STEP_NOT_ONE'],
    [
      'grades by value that are not there',
      { pay: { p: { zh: '薪', byGrade: { A: 1 } } } },
      'SCHEME.UNKNOWN_GRADE',
    ],
  ])('refuses %s', (_what, parts, code) => {
    expect(codesOf({ ...base, ...parts })).toContain(code);
  });

  it('names the circle', () => {
    const parts = { ...base, calculate: { x: 'y + base', y: 'x', final: 'x' } };
    expect(problemsOf(parts).find(({ code }) => code === 'SCHEME.CIRCLE')?.sentence.zh).toContain(
      'x → y → x',
    );
  });
});

describe('conditions', () => {
  const consequence = (when: unknown) => ({
    ...base,
    consequences: { c: { zh: '后果', does: 'notice', whom: ['organisation'], severity: 'soft', when } },
  });

  it.each([
    ['a number where a condition is due', 'final + 1', 'SCHEME.NOT_A_CONDITION'],
    ['a formula asked of the past', { is: 'final < 60', running: 2 }, 'SCHEME.PAST_KEEPS_NO_FORMULA'],
    [
      'a formula deep inside a run',
      { any: [{ is: 'final < 60' }], running: 2 },
      'SCHEME.PAST_KEEPS_NO_FORMULA',
    ],
    ['a run inside a run', { any: [{ rank: 'last', running: 2 }], running: 2 }, 'SCHEME.NESTED_RUN'],
    ['times without a window', { rank: 'last', times: 2 }, 'SCHEME.TIMES_WITHIN'],
    ['a grade where there is none', { grade: 'A' }, 'SCHEME.UNKNOWN_GRADE'],
    ['an unknown fact', { fact: 'fire' }, 'SCHEME.UNKNOWN_NAME'],
    ['a score as a fact', { fact: 'final' }, 'SCHEME.NOT_A_FACT'],
  ])('refuse %s', (_what, when, code) => {
    expect(codesOf(consequence(when))).toContain(code);
  });
});

describe('one mistake', () => {
  it('is reported alone, without all that seems dead or out of reach because of it', () => {
    const failRules = { low: { zh: '不足', when: 'final < 60% × first(fianl)' } };
    expect(codesOf({ ...base, failRules })).toEqual(['SCHEME.UNKNOWN_NAME']);
    expect(codesOf({ ...base, calculate: { final: 'base × × 2' } })).toEqual(['FORMULA.UNEXPECTED']);
  });
});

describe('parts of which nothing comes', () => {
  it('takes a coefficient that goes into no score as dead, with what it is made of', () => {
    const parts = {
      indicators: { base: leaf(), party: leaf() },
      calculate: { c: { zh: '系数', rankStep: { of: 'party', step: '1%' } }, final: 'base' },
      result: { score: 'final', coefficient: 'c' },
    };
    expect(codesOf(parts)).toEqual(['SCHEME.DEAD_INDICATOR', 'SCHEME.DEAD_STEP']);
  });

  it('refuses an indicator that nothing takes, once for a dimension that is dead as a whole', () => {
    const dead = { zh: '党建', indicators: { x: leaf(50), y: leaf(50) } };
    expect(problemsOf({ ...base, indicators: { base: leaf(), dead } })).toMatchObject([
      { code: 'SCHEME.DEAD_INDICATOR', severity: 'error', path: ['indicators', 'dead'] },
    ]);
  });

  it('takes an indicator as alive where only a consequence or one indicator of a dimension is taken', () => {
    const d = { zh: '党建', indicators: { x: leaf(50), y: leaf(50) } };
    const parts = { ...base, indicators: { base: leaf(), d }, calculate: { final: 'base + d.x' } };
    expect(problemsOf(parts)).toMatchObject([
      { code: 'SCHEME.DEAD_INDICATOR', path: ['indicators', 'd', 'indicators', 'y'] },
    ]);
  });

  it('warns of steps and figures that nothing takes', () => {
    const parts = {
      ...base,
      calculate: { idle: 'base × 2', final: 'base' },
      figures: { pay: { zh: '薪', type: 'money' } },
    };
    expect(problemsOf(parts).map(({ code, severity }) => [code, severity])).toEqual([
      ['SCHEME.DEAD_STEP', 'warning'],
      ['SCHEME.DEAD_FIGURE', 'warning'],
    ]);
  });
});

describe('a scheme of the right shape', () => {
  const digits = '123456789012345.123456789';

  it.each([
    [
      'a step with more places than the engine takes',
      { calculate: { c: { zh: '系数', rankStep: { of: 'base', step: '0.123456789%' } }, final: 'base × c' } },
    ],
    [
      'a full mark of many digits',
      {
        indicators: {
          d: {
            zh: '维度',
            combine: 'weights',
            fullMark: digits,
            indicators: { x: { ...leaf(), weight: '100%' } },
          },
        },
        calculate: { final: 'd' },
      },
    ],
    [
      'a share of a full mark of many digits',
      {
        indicators: {
          d: {
            zh: '等级',
            fullMark: digits,
            method: { kind: 'levels', of: 'full-mark', levels: { a: { zh: '好', points: digits } } },
          },
        },
        calculate: { final: 'd' },
      },
    ],
    [
      'a dimension without indicators',
      { indicators: { d: { zh: '维度', indicators: {} } }, calculate: { final: 'd' } },
    ],
    ['a formula of a hundred terms', { calculate: { final: Array(100).fill('base').join('+') } }],
  ])('is never thrown at, even with %s', (_what, parts) => {
    expect(() => compiled({ ...base, ...parts })).not.toThrow();
  });

  it('has its plan refused at the place in the file, where only the engine finds the mistake', () => {
    const rankStep = { of: 'base', step: '0.123456789%' };
    const parts = { ...base, calculate: { c: { zh: '系数', rankStep }, final: 'base × c' } };
    expect(problemsOf(parts)).toMatchObject([{ code: 'PLAN.MALFORMED_DECIMAL', path: ['calculate', 'c'] }]);
  });
});

describe('what nobody can reach', () => {
  const graded = (...list: readonly object[]) => ({
    ...base,
    grades: { list: list.map((grade) => ({ zh: '等次', ...grade })) },
  });

  it('refuses a grade above the most that can be had', () => {
    const list = [{ grade: 'A', from: 100.01 }, { grade: 'B' }];
    expect(codesOf(graded(...list))).toEqual(['SCHEME.UNREACHABLE_GRADE']);
  });

  it('counts bonus and coefficient to what can be had', () => {
    const parts = {
      ...graded({ grade: 'A', from: 108 }, { grade: 'B' }),
      indicators: { base: leaf(), party: leaf() },
      peerGroups: { towns: { zh: '镇', size: 11 } },
      adjustments: { bonus: { cap: 5, circumstances: { x: { zh: '加分', points: 1 } } } },
      calculate: { c: { zh: '系数', rankStep: { of: 'party', step: '0.5%' } }, final: 'base × c + bonus' },
    };
    expect(codesOf(parts)).toEqual(['SCHEME.UNREACHABLE_GRADE']);
    expect(problemsOf(parts)[0]?.sentence.zh).toContain('最多只能得 107.5 分');
  });

  it('refuses a grade that a better one hides, unless a veto or a share leads to it', () => {
    const all = { grade: 'A', from: 0 };
    const rest = { grade: 'B' };
    expect(codesOf(graded(all, rest))).toEqual(['SCHEME.HIDDEN_GRADE']);
    expect(codesOf({ ...graded(all, rest), vetoes: { v: { zh: '否决', gradeAtMost: 'B' } } })).toEqual([]);
    expect(codesOf(graded({ ...all, share: '20%' }, rest))).toEqual([]);
  });

  it('warns of fail rules that never or always hold', () => {
    const failRules = {
      never: { zh: '负分', when: 'final < 0' },
      always: { zh: '人人', when: 'final ≤ 100' },
      sometimes: { zh: '不足', when: 'final < 60% × highest(final)' },
    };
    expect(codesOf({ ...base, failRules })).toEqual(['SCHEME.NEVER_FAILS', 'SCHEME.ALWAYS_FAILS']);
  });

  it('warns where the coefficient multiplies a base that is not out of 100, but not where it multiplies a part', () => {
    const parts = (final: string) => ({
      indicators: { base: leaf(80), other: leaf(20), party: leaf() },
      calculate: { c: { zh: '系数', rankStep: { of: 'party', step: '0.5%' } }, final },
    });
    expect(codesOf(parts('base × c'))).toEqual(['SCHEME.DEAD_INDICATOR', 'SCHEME.BASE_NOT_100']);
    expect(codesOf(parts('other + base × c'))).toEqual([]);
    expect(codesOf(parts('(base + other) × c'))).toEqual([]);
  });
});
