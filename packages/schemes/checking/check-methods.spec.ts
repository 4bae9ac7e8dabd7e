import { leaf, problemsOf, titled, type ProblemCase } from '../spec-support/problem-cases.ts';

const withMethod = (method: object, more: object = {}) => ({ indicators: { a: leaf({ method, ...more }) } });

const point = (at: number, points: number) => ({ at, points });

const levels = (...points: readonly number[]) =>
  Object.fromEntries(points.map((each, index) => [`l${String(index)}`, { ...titled, points: each }]));

const CASES: readonly ProblemCase[] = [
  [
    'steps that do not rise',
    withMethod({ kind: 'steps', steps: [point(60, 5), point(60, 8)], below: 0 }),
    ['TABLE_NOT_ASCENDING indicators.a.method.steps'],
  ],
  [
    'a step beyond the full mark',
    withMethod({ kind: 'steps', steps: [point(60, 11)], below: 0 }),
    ['POINTS_OUT_OF_MARK indicators.a.method.steps'],
  ],
  [
    'points below the first step under 0',
    withMethod({ kind: 'steps', steps: [point(60, 8)], below: -1 }),
    ['POINTS_OUT_OF_MARK indicators.a.method.below'],
  ],
  [
    'a line that turns back',
    withMethod({ kind: 'line', points: [point(2, 1), point(1, 2)] }),
    ['TABLE_NOT_ASCENDING indicators.a.method.points'],
  ],
  [
    'levels that rise',
    withMethod({ kind: 'levels', levels: levels(5, 8) }),
    ['LEVELS_NOT_DESCENDING indicators.a.method.levels'],
  ],
  [
    'a level beyond the full mark',
    withMethod({ kind: 'levels', levels: levels(11, 8) }),
    ['POINTS_OUT_OF_MARK indicators.a.method.levels.l0.points'],
  ],
  [
    'a share of the full mark beyond 100',
    withMethod({ kind: 'levels', of: 'full-mark', levels: levels(101, 80) }),
    ['POINTS_OUT_OF_MARK indicators.a.method.levels.l0.points'],
  ],
  [
    'one level',
    withMethod({ kind: 'levels', levels: levels(8) }),
    ['LEVELS_TOO_FEW indicators.a.method.levels'],
  ],
  [
    'a vote worth more than 100',
    withMethod({ kind: 'ballot', levels: levels(120, 80) }),
    ['POINTS_OUT_OF_MARK indicators.a.method.levels.l0.points'],
  ],
  [
    'a good level that does not exist',
    withMethod({ kind: 'share', levels: { yes: titled, no: titled }, good: ['ja'] }),
    ['UNKNOWN_LEVEL indicators.a.method.good#1'],
  ],
  [
    'levels that are all good',
    withMethod({ kind: 'share', levels: { yes: titled, no: titled }, good: ['yes', 'no'] }),
    ['ALL_LEVELS_GOOD indicators.a.method.good'],
  ],
  [
    'points by rank beyond the full mark',
    withMethod({ kind: 'rankPoints', byRank: [12, 8], otherwise: 0 }),
    ['POINTS_OUT_OF_MARK indicators.a.method.byRank'],
  ],
  [
    'a sample of no children',
    withMethod({ kind: 'children', sample: 0 }),
    ['NOT_POSITIVE indicators.a.method.sample'],
  ],
  [
    'a range upside down',
    withMethod({ kind: 'direct', min: 8, max: 5 }),
    ['RANGE_UPSIDE_DOWN indicators.a.method.min'],
  ],
  [
    'a range beyond the full mark',
    withMethod({ kind: 'direct', max: 12 }),
    ['POINTS_OUT_OF_MARK indicators.a.method.max'],
  ],
  [
    'a target of nothing',
    withMethod({ kind: 'ratio', target: 0 }),
    ['NOT_POSITIVE indicators.a.method.target'],
  ],
  [
    'an allowance of everything',
    withMethod({ kind: 'ratio', allowance: '100%' }),
    ['ALLOWANCE_TOO_LARGE indicators.a.method.allowance'],
  ],
];

describe('checking methods', () => {
  it.each(CASES)('finds %s', (_what, parts, problems) => {
    expect(problemsOf(parts)).toEqual(problems);
  });
});
