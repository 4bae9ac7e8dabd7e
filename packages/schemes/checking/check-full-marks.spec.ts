import { inDimension, leaf, problemsOf, titled, type ProblemCase } from '../spec-support/problem-cases.ts';

const CASES: readonly ProblemCase[] = [
  [
    'a dimension whose full mark is not the sum',
    inDimension({ fullMark: 21 }, { a: leaf(), b: leaf() }),
    ['FULL_MARK_NOT_SUM indicators.top.fullMark'],
  ],
  [
    'an indicator without a full mark',
    { indicators: { a: { ...titled, method: 'direct' } } },
    ['FULL_MARK_MISSING indicators.a'],
  ],
  [
    'a full mark of nothing',
    { indicators: { a: leaf({ fullMark: 0 }) } },
    ['FULL_MARK_NOT_POSITIVE indicators.a.fullMark'],
  ],
  ['a dimension without indicators', inDimension({}, {}), ['EMPTY_DIMENSION indicators.top']],
  [
    'a dimension with a method of its own',
    inDimension({ method: 'direct' }, { a: leaf() }),
    ['DIMENSION_SCORED indicators.top'],
  ],
  [
    'an indicator that combines nothing',
    { indicators: { a: leaf({ combine: 'sum' }) } },
    ['COMBINES_NOTHING indicators.a'],
  ],
];

describe('checking full marks', () => {
  it.each(CASES)('finds %s', (_what, parts, problems) => {
    expect(problemsOf(parts)).toEqual(problems);
  });
});
