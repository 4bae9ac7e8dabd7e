import { inDimension, leaf, problemsOf, type ProblemCase } from '../spec-support/problem-cases.ts';

const CASES: readonly ProblemCase[] = [
  [
    'weights that total 99.999999999',
    inDimension({ combine: 'weights' }, { a: leaf({ weight: '50%' }), b: leaf({ weight: '49.999999999%' }) }),
    ['WEIGHTS_NOT_100 indicators.top'],
  ],
  [
    'a weight left out',
    inDimension({ combine: 'weights' }, { a: leaf({ weight: '50%' }), b: leaf() }),
    ['WEIGHT_MISSING indicators.top.indicators.b'],
  ],
  [
    'a weight where points are added',
    inDimension({}, { a: leaf({ weight: '50%' }) }),
    ['WEIGHT_UNDER_SUM indicators.top.indicators.a.weight'],
  ],
  [
    'a weight at the top',
    { indicators: { a: leaf({ weight: '50%' }) } },
    ['WEIGHT_UNDER_SUM indicators.a.weight'],
  ],
  [
    'a share taken from points',
    inDimension({ specialTakes: '20%' }, { a: leaf() }),
    ['SPECIAL_TAKES_UNDER_SUM indicators.top.specialTakes'],
  ],
  [
    'a share taken by nobody',
    inDimension({ combine: 'weights', specialTakes: '20%' }, { a: leaf({ weight: '100%' }) }),
    ['SPECIAL_NOT_ONE indicators.top.specialTakes'],
  ],
  [
    'a special child with a weight of its own',
    inDimension(
      { combine: 'weights', specialTakes: '20%' },
      { a: leaf({ weight: '100%' }), b: leaf({ special: true, weight: '20%' }) },
    ),
    ['SPECIAL_HAS_WEIGHT indicators.top.indicators.b.weight'],
  ],
  [
    'a special task of 41 %',
    inDimension(
      { combine: 'weights', specialTakes: '41%' },
      { a: leaf({ weight: '100%' }), b: leaf({ special: true }) },
    ),
    ['SPECIAL_OUT_OF_RANGE indicators.top.specialTakes'],
  ],
  [
    'a special task of 9 % by full mark',
    inDimension({}, { a: leaf({ fullMark: 91 }), b: leaf({ fullMark: 9, special: true }) }),
    ['SPECIAL_OUT_OF_RANGE indicators.top.indicators.b'],
  ],
  [
    'too few quantitative indicators',
    {
      ...inDimension({}, { a: leaf({ fullMark: 6 }), b: leaf({ fullMark: 4, kind: 'qualitative' }) }),
      requirements: { quantitative: '70%' },
    },
    ['QUANTITATIVE_SHARE requirements.quantitative'],
  ],
  [
    'too few quantitative indicators over all dimensions',
    { indicators: { a: leaf(), b: leaf({ kind: 'qualitative' }) }, requirements: { quantitative: '70%' } },
    ['QUANTITATIVE_SHARE requirements.quantitative'],
  ],
  [
    'more indicators than allowed',
    { requirements: { indicatorsAtMost: 1 } },
    ['TOO_MANY_INDICATORS requirements.indicatorsAtMost'],
  ],
  [
    'a lower least share for the masses than documents allow',
    { requirements: { massesAtLeast: '10%' } },
    ['MASSES_BELOW_LAW requirements.massesAtLeast'],
  ],
];

describe('checking weights and shares', () => {
  it.each(CASES)('finds %s', (_what, parts, problems) => {
    expect(problemsOf(parts)).toEqual(problems);
  });
});
