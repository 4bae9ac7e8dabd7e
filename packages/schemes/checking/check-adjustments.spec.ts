import { problemsOf, titled, type ProblemCase } from '../spec-support/problem-cases.ts';

const bonus = (circumstance: object, more: object = {}) => ({
  adjustments: {
    bonus: { ...titled, cap: 5, circumstances: { one: { ...titled, ...circumstance } }, ...more },
  },
});

const CASES: readonly ProblemCase[] = [
  ['a total without a cap', bonus({ points: 1 }, { cap: undefined }), ['CAP_MISSING adjustments.bonus']],
  ['a circumstance without points', bonus({}), ['NO_POINTS adjustments.bonus.circumstances.one']],
  [
    'a circumstance with points of two kinds',
    bonus({ points: 1, upTo: 2 }),
    ['TWO_KINDS_OF_POINTS adjustments.bonus.circumstances.one'],
  ],
  [
    'points below 0',
    bonus({ points: -1 }),
    ['ADJUSTMENT_NOT_POSITIVE adjustments.bonus.circumstances.one.points'],
  ],
  [
    'a family that does not exist',
    bonus({ points: 1, family: 'praise' }),
    ['UNKNOWN_NAME adjustments.bonus.circumstances.one.family'],
  ],
  [
    'an aspect that does not exist',
    bonus({ points: 1, aspect: 'style' }),
    ['UNKNOWN_NAME adjustments.bonus.circumstances.one.aspect'],
  ],
  [
    'a fact that does not exist',
    bonus({ points: 1, sets: 'praised' }),
    ['UNKNOWN_NAME adjustments.bonus.circumstances.one.sets'],
  ],
  [
    'an indicator that does not exist',
    bonus({ points: 1, indicator: 'wrk' }),
    ['UNKNOWN_NAME adjustments.bonus.circumstances.one.indicator'],
  ],
  [
    'an indicator without bounds',
    bonus({ points: 1, indicator: 'work' }),
    ['BOUNDS_MISSING adjustments.bonus.circumstances.one.indicator'],
  ],
];

describe('checking adjustments', () => {
  it.each(CASES)('finds %s', (_what, parts, problems) => {
    expect(problemsOf(parts)).toEqual(problems);
  });
});
