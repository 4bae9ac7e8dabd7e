import fc from 'fast-check';
import { checkPlan } from '../plan/check-plan.ts';
import type { GradeOperator } from '../plan/operator.ts';
import { runPlan } from '../run/run-plan.ts';
import {
  computing,
  entering,
  groupOf,
  smallPlan,
  wordsFor,
  type Entered,
  type SmallPlan,
} from '../spec-support/small-plan.ts';

const FLAG = { entry: { kind: 'flag' } } as const;
const KEYS = ['A', 'B', 'C'] as const;

const planWith = (grade: Partial<GradeOperator> = {}): SmallPlan => ({
  grades: KEYS,
  inputs: { score: {}, star: FLAG, failed: FLAG, spared: FLAG, sound: FLAG },
  quantities: {
    score: { op: 'entry', input: 'score' },
    ...Object.fromEntries(
      ['star', 'failed', 'spared', 'sound'].map((name) => [
        name,
        ['flag', { op: 'entry', input: name }] as const,
      ]),
    ),
    graded: [
      'grade',
      {
        op: 'grade',
        by: 'score',
        rank: 'placing',
        grades: [
          { grade: 'A', share: '0.2' },
          { grade: 'B', share: '0.7' },
          { grade: 'C', share: '0.1' },
        ],
        distribution: 'exact',
        unused: 'pass-down',
        ties: 'lower',
        limits: [],
        ...grade,
      },
    ],
  },
});

const THRESHOLDS: Partial<GradeOperator> = {
  distribution: 'none',
  grades: [{ grade: 'A', from: '90' }, { grade: 'B', from: '80' }, { grade: 'C' }],
};

/** Grade keys in the order of the members. */
const graded = (
  grade: Partial<GradeOperator>,
  entered: Readonly<Record<string, Entered>>,
  parameters = {},
): string =>
  computing(planWith(grade), groupOf(entered, { parameters }), 'graded')
    .map((at) => KEYS[Number(at)] ?? '-')
    .join('');

const scores = (...values: readonly number[]) =>
  entering('score', Object.fromEntries(values.map((value, at) => [`U${at}`, String(value)])));

const falling = (size: number) => scores(...Array.from({ length: size }, (_, at) => 100 - at));

const words = (
  grade: Partial<GradeOperator>,
  entered: Readonly<Record<string, Entered>>,
  organisation: string,
) => wordsFor(runPlan(smallPlan(planWith(grade)), groupOf(entered)), organisation, 'graded');

describe('grades by threshold', () => {
  it('takes the best whose threshold is reached, and the last for everyone else', () => {
    expect(graded(THRESHOLDS, scores(90, 89.9, 80, 79.99, 0))).toBe('ABBCC');
  });

  it('needs its preconditions for a grade', () => {
    const grades = [{ grade: 'A', from: '90', needs: ['sound'] }, { grade: 'B', from: '80' }, { grade: 'C' }];
    expect(
      graded(
        { ...THRESHOLDS, grades },
        { X: { score: '95', sound: 'yes' }, Y: { score: '95' }, Z: { score: '70', sound: 'yes' } },
      ),
    ).toBe('ABC');
  });

  it('does not ask for a rank', () => {
    expect(graded(THRESHOLDS, { X: { score: '95' }, Y: {} })).toBe('A-');
  });

  it('holds by a fail rule what the score would give', () => {
    const limits = [
      { flag: 'failed', bestGrade: 'C' },
      { flag: 'star', bestGrade: 'B' },
    ];
    const entered = {
      V: { score: '95' },
      W: { score: '95', star: 'yes' },
      X: { score: '95', failed: 'yes' },
      Y: { score: '95', failed: 'yes', star: 'yes' },
      Z: { score: '70', star: 'yes' },
    };
    expect(graded({ ...THRESHOLDS, limits }, entered)).toBe('ABCCC');
    expect(words({ ...THRESHOLDS, limits }, entered, 'W')).toEqual({
      en: 'at best B by a fail rule; with 95 (A from 90, B from 80): B.',
      zh: '因限制条件最高只能定为B；得分 95（A ≥ 90、B ≥ 80），定为B。',
    });
  });

  it('gives a grade outright, unless a limit forbids it', () => {
    const grades = [
      { grade: 'A', from: '90', givenBy: ['star'] },
      { grade: 'B', from: '80' },
      { grade: 'C' },
    ];
    const limits = [{ flag: 'failed', bestGrade: 'B' }];
    const entered = {
      X: { score: '50', star: 'yes' },
      Y: { star: 'yes' },
      Z: { score: '85', star: 'yes', failed: 'yes' },
    };
    expect(graded({ ...THRESHOLDS, grades, limits }, entered)).toBe('AAB');
    expect(words({ ...THRESHOLDS, grades, limits }, entered, 'X')).toEqual({
      en: 'given outright by "star": A.',
      zh: '因“star”直接确定，定为A。',
    });
  });
});

describe('forced distribution', () => {
  it.each([
    [7, 'ABBBBBC'],
    [9, 'AABBBBBBC'],
    [10, 'AABBBBBBBC'],
    [13, 'AAABBBBBBBBBC'],
  ])('grades %i by 2 : 7 : 1', (size, expected) => {
    expect(graded({}, falling(size))).toBe(expected);
  });

  it('gives those who tie over the border the lower grade, and passes the places down', () => {
    expect(graded({}, scores(100, 100, 100, 90, 89, 88, 87, 86, 85, 84))).toBe('BBBBBBBBBC');
    expect(graded({}, scores(100, 99, 99, 90, 89, 88, 87, 86, 85, 84))).toBe('ABBBBBBBBC');
  });

  it('lets nobody who ranks worse take a place that a tie left', () => {
    expect(graded({ unused: 'lost' }, scores(100, 99, 99, 90, 89, 88, 87, 86, 85, 84))).toBe('ABBBBBBBCC');
  });

  it('gives them the better grade where the scheme is generous, at the cost of the next', () => {
    expect(graded({ ties: 'better' }, scores(100, 99, 99, 90, 89, 88, 87, 86, 85, 84))).toBe('AAABBBBBBC');
    expect(graded({ ties: 'better' }, scores(99, 99, 98, 90, 89, 88, 87, 86, 85, 84))).toBe('AABBBBBBBC');
  });

  it('takes from the next grade what a tie took too many, even where unused places are lost', () => {
    const grades = [
      { grade: 'A', share: '0.2' },
      { grade: 'B', share: '0.4' },
      { grade: 'C', share: '0.4' },
    ];
    expect(graded({ grades, ties: 'better', unused: 'lost' }, scores(9, 9, 8, 7, 6))).toBe('AABCC');
    expect(graded({ grades, ties: 'better' }, scores(9, 9, 8, 7, 6))).toBe('AABCC');
  });

  it('cuts ceilings down to whole places', () => {
    const ceiling = { distribution: 'at-most', unused: 'lost' } as const;
    expect(graded(ceiling, falling(9))).toBe('ABBBBBBCC');
    expect(graded(ceiling, falling(4))).toBe('BBCC');
  });

  it('takes threshold and quota together', () => {
    const grades = [
      { grade: 'A', from: '95', share: '0.4' },
      { grade: 'B', from: '80', share: '0.4' },
      { grade: 'C' },
    ];
    expect(graded({ grades }, scores(96, 90, 85, 81, 70))).toBe('ABBBC');
    expect(graded({ grades, unused: 'lost' }, scores(96, 90, 85, 81, 70))).toBe('ABBCC');
    expect(graded({ grades }, scores(99, 98, 97, 96, 95))).toBe('AABBC');
  });

  it('takes fixed places', () => {
    const grades = [{ grade: 'A', places: 1 }, { grade: 'B', places: 2 }, { grade: 'C' }];
    expect(graded({ grades }, falling(5))).toBe('ABBCC');
  });

  it('passes a place on to who comes next in rank where the first may not have it', () => {
    const grades = [
      { grade: 'A', share: '0.2', needs: ['sound'] },
      { grade: 'B', share: '0.6' },
      { grade: 'C' },
    ];
    const entered = {
      V: { score: '99' },
      W: { score: '98', sound: 'yes' },
      X: { score: '97', sound: 'yes' },
      Y: { score: '96' },
      Z: { score: '95' },
    };
    expect(graded({ grades }, entered)).toBe('BABBC');
  });

  it('does not count who is given a grade, exempt, or missing', () => {
    const grades = [
      { grade: 'A', share: '0.2', givenBy: ['star'] },
      { grade: 'B', share: '0.7' },
      { grade: 'C', share: '0.1' },
    ];
    const entered = {
      ...falling(10),
      Star: { score: '1', star: 'yes' },
      Spared: { score: '2', spared: 'yes' },
      Absent: {},
    };
    expect(graded({ grades, exempt: 'spared' }, entered)).toBe('AABBBBBBBCAA-');
  });

  it('grades the exempt by threshold alone', () => {
    const grades = [
      { grade: 'A', from: '90', share: '0.5' },
      { grade: 'B', from: '80', share: '0.5' },
      { grade: 'C' },
    ];
    const entered = {
      X: { score: '95' },
      Y: { score: '94' },
      Z: { score: '93', spared: 'yes' },
      W: { score: '10', spared: 'yes' },
    };
    expect(graded({ grades, exempt: 'spared' }, entered)).toBe('ABAC');
    expect(words({ grades, exempt: 'spared' }, entered, 'Z')).toEqual({
      en: 'with 93 (A from 90, B from 80), outside the quotas: A.',
      zh: '得分 93（A ≥ 90、B ≥ 80），不占名额，定为A。',
    });
  });

  it('drops the shares for small groups where the scheme says so', () => {
    const grades = [
      { grade: 'A', from: '98', share: '0.2' },
      { grade: 'B', from: '96', share: '0.7' },
      { grade: 'C', share: '0.1' },
    ];
    expect(graded({ grades, smallGroup: { upTo: 4, rule: 'thresholds' } }, falling(4))).toBe('AAAB');
    expect(graded({ grades, smallGroup: { upTo: 4, rule: 'thresholds' } }, falling(5))).toBe('ABBBB');
    expect(graded({ grades, smallGroup: { upTo: 5, rule: 'round' } }, falling(5))).toBe('ABBBB');
  });

  it('takes the shares that the unit’s own grade picks', () => {
    const grades = [
      { grade: 'A', shares: { good: '0.5', poor: '0.2' } },
      { grade: 'B', shares: { good: '0.5', poor: '0.4' } },
      { grade: 'C', shares: { good: '0', poor: '0.4' } },
    ];
    expect(graded({ grades, sharesBy: 'unit' }, falling(10), { unit: 'good' })).toBe('AAAAABBBBB');
    expect(graded({ grades, sharesBy: 'unit' }, falling(10), { unit: 'poor' })).toBe('AABBBBCCCC');
    expect(graded({ grades, sharesBy: 'unit' }, falling(2))).toBe('--');
    expect(graded({ grades, sharesBy: 'unit' }, falling(2), { unit: 'other' })).toBe('--');
    expect(words({ grades, sharesBy: 'unit' }, falling(2), 'U0')).toEqual({
      en: 'missing. The parameter "unit", which picks the shares of the grades, is not given or picks none.',
      zh: '缺。没有给出参数“unit”，或其值没有对应的等次比例。',
    });
  });

  it('says rank, size and places', () => {
    expect(words({}, falling(10), 'U2')).toEqual({
      en: 'with 98; place 3, 10 are graded, places: A 2, B 7, C 1: B.',
      zh: '得分 98；第 3 名，参与分档 10 家，名额：A 2 名、B 7 名、C 1 名，定为B。',
    });
  });

  it('gives five stars by threshold, quota and precondition together', () => {
    const grades = [
      { grade: 'A', from: '95', share: '0.3', needs: ['sound'] },
      { grade: 'B', from: '85' },
      { grade: 'C' },
    ];
    const entered = {
      P: { score: '99' },
      Q: { score: '98', sound: 'yes' },
      R: { score: '97', sound: 'yes' },
      S: { score: '96', sound: 'yes' },
      T: { score: '94', sound: 'yes' },
      ...entering('score', { U: '86', V: '84', W: '83', X: '82', Y: '81' }),
    };
    expect(graded({ grades, distribution: 'at-most' }, entered)).toBe('BAAABBCCCC');
    const six = Object.fromEntries(Object.entries(entered).slice(0, 6));
    expect(graded({ grades, distribution: 'at-most' }, six)).toBe('BABBBB');
  });

  it('gives out every grade by its places, and no better grade to a worse rank', () => {
    const some = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        some,
        fc.constantFrom('lower', 'better'),
        fc.constantFrom('pass-down', 'lost'),
        (values, ties, unused) => {
          const keys = graded({ ties, unused }, scores(...values));
          expect(keys).toMatch(/^[ABC]+$/u);
          values.forEach((value, at) => {
            values.forEach((other, place) => {
              if (value > other) expect(keys.charAt(at) <= keys.charAt(place)).toBe(true);
              if (value === other) expect(keys.charAt(at)).toBe(keys.charAt(place));
            });
          });
        },
      ),
    );
  });
});

describe('a grade operator that makes no sense', () => {
  const problems = (grade: Partial<GradeOperator>) => checkPlan(smallPlan(planWith(grade)));
  const codes = (grade: Partial<GradeOperator>) => problems(grade).map(({ code }) => code);

  it('is sound as it stands in these specs', () => {
    expect(codes({})).toEqual([]);
    expect(codes(THRESHOLDS)).toEqual([]);
  });

  it('names grades of the plan, once each, the best first', () => {
    expect(problems({ ...THRESHOLDS, limits: [{ flag: 'failed', bestGrade: 'D' }] })).toEqual([
      {
        code: 'PLAN.UNKNOWN_GRADE',
        path: 'graded',
        sentence: {
          en: 'There is no grade "D"; the grades are: A, B, C.',
          zh: '没有等次“D”；现有等次：A、B、C。',
        },
      },
    ]);
    expect(codes({ ...THRESHOLDS, grades: [{ grade: 'B' }, { grade: 'A' }] })).toEqual(['PLAN.REPEATED_KEY']);
    expect(codes({ ...THRESHOLDS, grades: [{ grade: 'B' }, { grade: 'B' }] })).toEqual(['PLAN.REPEATED_KEY']);
    expect(codes({ ...THRESHOLDS, grades: [] })).toEqual(['PLAN.EMPTY_LIST']);
  });

  it('has thresholds that fall', () => {
    expect(
      problems({
        ...THRESHOLDS,
        grades: [{ grade: 'A', from: '80' }, { grade: 'B', from: '80' }, { grade: 'C' }],
      }),
    ).toEqual([
      {
        code: 'PLAN.NOT_ASCENDING',
        path: 'graded',
        sentence: {
          en: 'The threshold of "B" is not below that of the better grade before it.',
          zh: '等次“B”的分数线不低于前面更高的等次。',
        },
      },
    ]);
    expect(codes({ ...THRESHOLDS, grades: [{ grade: 'A', from: 'x' }, { grade: 'C' }] })).toEqual([
      'PLAN.MALFORMED_DECIMAL',
    ]);
  });

  it('has shares that total 1', () => {
    expect(
      problems({
        grades: [
          { grade: 'A', share: '0.2' },
          { grade: 'B', share: '0.7' },
        ],
      }),
    ).toEqual([
      {
        code: 'PLAN.SHARES',
        path: 'graded',
        sentence: {
          en: 'The shares of the grades total 0.9; they must total 1.',
          zh: '各等次比例合计为 0.9，应为 1。',
        },
      },
    ]);
    expect(
      codes({ grades: [{ grade: 'A', share: '0.7' }, { grade: 'B', share: '0.7' }, { grade: 'C' }] }),
    ).toEqual(['PLAN.SHARES']);
    expect(
      codes({
        grades: [
          { grade: 'A', share: '0.2' },
          { grade: 'B', share: '0.7' },
        ],
        distribution: 'at-most',
      }),
    ).toEqual([]);
    expect(codes({ grades: [{ grade: 'A', share: '1.2' }, { grade: 'B' }], distribution: 'none' })).toEqual([
      'PLAN.OUT_OF_RANGE',
    ]);
    expect(codes({ grades: [{ grade: 'A', places: -1 }, { grade: 'B' }] })).toEqual(['PLAN.WRONG_COUNT']);
    expect(codes({ smallGroup: { upTo: 0, rule: 'round' } })).toEqual(['PLAN.WRONG_COUNT']);
  });

  it('has shares that total 1 for each value that picks them', () => {
    const grades = [
      { grade: 'A', shares: { good: '0.5', poor: '0.2' } },
      { grade: 'B', shares: { good: '0.5', poor: '0.2' } },
    ];
    expect(problems({ grades, sharesBy: 'unit' })).toEqual([
      {
        code: 'PLAN.SHARES',
        path: 'graded',
        sentence: {
          en: 'The shares of the grades total 0.4 for "poor"; they must total 1.',
          zh: '“poor”的各等次比例合计为 0.4，应为 1。',
        },
      },
    ]);
  });
});
