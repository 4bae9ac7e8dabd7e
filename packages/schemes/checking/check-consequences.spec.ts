import { grades, problemsOf, titled, type ProblemCase } from '../spec-support/problem-cases.ts';

const consequence = (more: object) => ({
  ...grades([{ grade: 'A', from: 90 }, { grade: 'B' }]),
  consequences: {
    one: {
      ...titled,
      when: { rank: 'last' },
      does: 'interview',
      whom: ['secretary'],
      severity: 'soft',
      ...more,
    },
  },
});

const CASES: readonly ProblemCase[] = [
  [
    'a grade that does not exist',
    consequence({ when: { grade: ['A', 'F'] } }),
    ['UNKNOWN_GRADE consequences.one.when.grade#2'],
  ],
  [
    'a row of one',
    consequence({ when: { rank: 'last', running: 1 } }),
    ['RUNNING_TOO_FEW consequences.one.when.running'],
  ],
  [
    'four times within three',
    consequence({ when: { rank: 'last', times: 4, within: 3 } }),
    ['TIMES_WITHIN consequences.one.when.times'],
  ],
  [
    'times without a within',
    consequence({ when: { rank: 'last', times: 2 } }),
    ['TIMES_WITHIN consequences.one.when'],
  ],
  ['no condition', consequence({ when: {} }), ['EMPTY_CONDITION consequences.one.when']],
  [
    'better than several grades',
    consequence({ when: { grade: ['A', 'B'], orBetter: true } }),
    ['GRADE_DIRECTION consequences.one.when'],
  ],
  [
    'a hard consequence that nobody confirms',
    consequence({ severity: 'hard' }),
    ['NOT_CONFIRMED consequences.one'],
  ],
  ['a ban without an end', consequence({ does: 'award-bar' }), ['NO_DURATION consequences.one']],
  ['bars without an end', consequence({ bars: ['awards'] }), ['NO_DURATION consequences.one']],
  [
    'a ban with two ends',
    consequence({ does: 'award-bar', lasts: { months: 1, years: 1 } }),
    ['NO_DURATION consequences.one.lasts'],
  ],
  [
    'removal by one last place',
    consequence({ does: 'removal-proposal', severity: 'hard', confirmedBy: 'leader' }),
    ['REMOVAL_BY_ONE_LAST_PLACE consequences.one.when'],
  ],
  [
    'removal by one last place among others',
    consequence({
      does: 'dismissal-proposal',
      severity: 'hard',
      confirmedBy: 'leader',
      when: { any: [{ rank: { bottom: 2 } }, { grade: 'B', running: 2 }] },
    }),
    ['REMOVAL_BY_ONE_LAST_PLACE consequences.one.when'],
  ],
  [
    'a later bonus without points',
    consequence({ does: 'bonus-next-period' }),
    ['NO_POINTS consequences.one'],
  ],
];

describe('checking consequences', () => {
  it.each(CASES)('finds %s', (_what, parts, problems) => {
    expect(problemsOf(parts)).toEqual(problems);
  });
});
