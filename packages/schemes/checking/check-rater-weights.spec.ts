import { leaf, problemsOf, titled, type ProblemCase } from '../spec-support/problem-cases.ts';

const RATERS = {
  boss: { ...titled, weight: '86%' },
  people: { ...titled, weight: '14%', masses: true },
  office: { ...titled },
};

const rated = (raters: unknown, groups: object = RATERS) => ({
  raters: groups,
  indicators: { a: leaf({ raters }) },
});

const CASES: readonly ProblemCase[] = [
  [
    'masses of 14 % by the weights of the groups',
    rated(['boss', 'people']),
    ['MASSES_TOO_FEW indicators.a.raters'],
  ],
  [
    'masses of 14 % by weights of its own',
    rated({ office: '86%', people: '14%' }),
    ['MASSES_TOO_FEW indicators.a.raters'],
  ],
  [
    'masses under a higher least share',
    { ...rated({ office: '80%', people: '20%' }), requirements: { massesAtLeast: '25%' } },
    ['MASSES_TOO_FEW indicators.a.raters'],
  ],
  [
    'weights of raters that total 120',
    rated({ boss: '60%', office: '60%' }),
    ['RATER_WEIGHTS_NOT_100 indicators.a.raters'],
  ],
  ['a rater group without a weight', rated(['boss', 'office']), ['RATER_WEIGHT_MISSING indicators.a.raters']],
  [
    'a largest group that is not',
    rated({ boss: '60%', people: '40%' }, { ...RATERS, people: { ...RATERS.people, largest: true } }),
    ['NOT_LARGEST indicators.a.raters'],
  ],
  [
    'a largest group with as much as another',
    rated({ boss: '50%', people: '50%' }, { ...RATERS, people: { ...RATERS.people, largest: true } }),
    ['NOT_LARGEST indicators.a.raters'],
  ],
];

describe('checking rater groups', () => {
  it.each(CASES)('finds %s', (_what, parts, problems) => {
    expect(problemsOf(parts)).toEqual(problems);
  });
});
