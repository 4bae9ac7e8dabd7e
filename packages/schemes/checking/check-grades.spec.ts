import { grades, problemsOf, titled, type ProblemCase } from '../spec-support/problem-cases.ts';

const CASES: readonly ProblemCase[] = [
  [
    'the same grade twice',
    grades([{ grade: 'A', from: 90 }, { grade: 'A' }]),
    ['REPEATED_GRADE grades.list#2.grade'],
  ],
  [
    'thresholds that do not fall',
    grades([{ grade: 'A', from: 80 }, { grade: 'B', from: 80 }, { grade: 'C' }]),
    ['THRESHOLDS_NOT_DESCENDING grades.list'],
  ],
  [
    'a last grade that may be full',
    grades(
      [
        { grade: 'A', share: '20%' },
        { grade: 'B', share: '70%' },
      ],
      { kind: 'at-most' },
    ),
    ['LAST_GRADE_NOT_OPEN grades.list#2'],
  ],
  [
    'a last grade with a threshold',
    grades([
      { grade: 'A', from: 80 },
      { grade: 'B', from: 60 },
    ]),
    ['LAST_GRADE_NOT_OPEN grades.list#2'],
  ],
  [
    'exact shares of 99 %',
    grades(
      [
        { grade: 'A', share: '20%' },
        { grade: 'B', share: '79%' },
      ],
      { kind: 'exact' },
    ),
    ['SHARES_NOT_100 grades.list'],
  ],
  [
    'shares of 101 %',
    grades([{ grade: 'A', share: '20%' }, { grade: 'B', share: '81%' }, { grade: 'C' }], { kind: 'at-most' }),
    ['SHARES_NOT_100 grades.list'],
  ],
  [
    'shares by a figure of which one does not come out',
    {
      ...grades(
        [
          { grade: 'A', shares: { good: '30%', poor: '10%' } },
          { grade: 'B', shares: { good: '70%', poor: '80%' } },
        ],
        { kind: 'exact', sharesBy: 'unit' },
      ),
      figures: { unit: { ...titled, type: 'choice', ofGroup: true } },
    },
    ['SHARES_NOT_100 grades.list'],
  ],
  [
    'shares by nothing',
    grades([{ grade: 'A', shares: { good: '30%' } }, { grade: 'B' }], { kind: 'at-most' }),
    ['SHARES_BY_NOTHING grades.list#1.shares'],
  ],
  [
    'shares without a distribution',
    grades([{ grade: 'A', share: '20%' }, { grade: 'B' }]),
    ['SHARES_WITHOUT_DISTRIBUTION grades.list'],
  ],
  [
    'a distribution without shares',
    grades([{ grade: 'A', from: 90 }, { grade: 'B' }], { kind: 'exact' }),
    ['DISTRIBUTION_WITHOUT_SHARES grades.distribution'],
  ],
  [
    'a veto to a grade that does not exist',
    { vetoes: { fire: { ...titled, gradeAtMost: 'C' } } },
    ['UNKNOWN_GRADE vetoes.fire.gradeAtMost'],
  ],
  [
    'a fail rule to a grade that does not exist',
    {
      ...grades([{ grade: 'A', from: 90 }, { grade: 'B' }]),
      failRules: { low: { ...titled, when: 'final < 60', grade: 'D' } },
    },
    ['UNKNOWN_GRADE failRules.low.grade'],
  ],
  [
    'a fail rule without an effect',
    { failRules: { low: { ...titled, when: 'final < 60' } } },
    ['NO_EFFECT failRules.low'],
  ],
];

describe('checking grades', () => {
  it.each(CASES)('finds %s', (_what, parts, problems) => {
    expect(problemsOf(parts)).toEqual(problems);
  });
});
