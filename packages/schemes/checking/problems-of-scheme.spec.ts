import { globSync, readFileSync } from 'node:fs';
import { pathLabel } from '../complaint.ts';
import { readScheme } from '../reading/read-scheme.ts';
import { LEAST, schemeOf } from '../spec-support/scheme-of.ts';
import { problemsOfScheme } from './problems-of-scheme.ts';

/** Every problem of the least scheme with other parts laid over it, as `CODE path`. */
const problemsOf = (parts: object): readonly string[] =>
  problemsOfScheme(schemeOf(parts)).map(({ code, path }) =>
    `${code.replace('SCHEME.', '')} ${pathLabel(path)}`.trim(),
  );

const sentencesOf = (parts: object) => problemsOfScheme(schemeOf(parts)).map(({ sentence }) => sentence);

const titled = { zh: '项', en: 'Part' };
const leaf = (more: object = {}) => ({ ...titled, fullMark: 10, method: 'direct', ...more });
const inDimension = (dimension: object, children: object) => ({
  indicators: { top: { ...titled, ...dimension, indicators: children } },
});
const withMethod = (method: object, more: object = {}) => ({ indicators: { a: leaf({ method, ...more }) } });
const bonus = (circumstance: object, more: object = {}) => ({
  adjustments: {
    bonus: { ...titled, cap: 5, circumstances: { one: { ...titled, ...circumstance } }, ...more },
  },
});
const grades = (list: readonly object[], distribution?: object) => ({
  grades: { list: list.map((grade) => ({ ...titled, ...grade })), ...(distribution && { distribution }) },
});
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

const SOUND: readonly (readonly [string, object])[] = [
  ['the least scheme', {}],
  [
    'weights that total 100 in thirds',
    inDimension(
      { combine: 'weights' },
      {
        a: leaf({ weight: '33.333333333%' }),
        b: leaf({ weight: '33.333333333%' }),
        c: leaf({ weight: '33.333333334%' }),
      },
    ),
  ],
  [
    'a special task that takes its share apart',
    inDimension(
      { combine: 'weights', specialTakes: '40%' },
      {
        a: leaf({ weight: '30%' }),
        b: leaf({ weight: '70%' }),
        c: leaf({ special: true }),
      },
    ),
  ],
  ['a dimension whose full mark is the sum', inDimension({ fullMark: 20 }, { a: leaf(), b: leaf() })],
  [
    'a circumstance that only changes a bounded indicator, without a cap',
    {
      indicators: { a: leaf({ bounds: { bonus: 2, deduction: 3 } }) },
      adjustments: {
        deduction: { ...titled, circumstances: { one: { ...titled, points: 1, indicator: 'a' } } },
      },
    },
  ],
  [
    'shares that stay under 100 where they are not exceeded',
    grades([{ grade: 'A', share: '20%' }, { grade: 'B' }], { kind: 'at-most' }),
  ],
  [
    'a removal proposal after three last places',
    consequence({
      does: 'removal-proposal',
      severity: 'hard',
      confirmedBy: 'committee',
      when: { rank: 'last', running: 3 },
    }),
  ],
  [
    'a removal proposal for the last below a floor',
    consequence({
      does: 'removal-proposal',
      severity: 'hard',
      confirmedBy: 'committee',
      when: { rank: 'last', score: { below: 60 } },
    }),
  ],
];

const WEIGHTS: readonly (readonly [string, object, readonly string[]])[] = [
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

const MARKS: readonly (readonly [string, object, readonly string[]])[] = [
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

const point = (at: number, points: number) => ({ at, points });
const levels = (...points: readonly number[]) =>
  Object.fromEntries(points.map((each, index) => [`l${String(index)}`, { ...titled, points: each }]));

const METHODS: readonly (readonly [string, object, readonly string[]])[] = [
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

const RATERS = {
  boss: { ...titled, weight: '86%' },
  people: { ...titled, weight: '14%', masses: true },
  office: { ...titled },
};
const rated = (raters: unknown, groups: object = RATERS) => ({
  raters: groups,
  indicators: { a: leaf({ raters }) },
});

const RATED: readonly (readonly [string, object, readonly string[]])[] = [
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

const ADJUSTED: readonly (readonly [string, object, readonly string[]])[] = [
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

const GRADED: readonly (readonly [string, object, readonly string[]])[] = [
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
    grades(
      [
        { grade: 'A', share: '20%' },
        { grade: 'B', share: '81%' },
      ],
      { kind: 'at-most' },
    ),
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

const FOLLOWED: readonly (readonly [string, object, readonly string[]])[] = [
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

const stages = (...names: readonly string[]) => ({
  ceremony: { stages: names.map((stage) => ({ stage, ...titled, days: 3 })) },
});

const REST: readonly (readonly [string, object, readonly string[]])[] = [
  [
    'stages out of order',
    stages('report', 'assess', 'review'),
    ['STAGES_OUT_OF_ORDER ceremony.stages#3.stage'],
  ],
  ['a stage twice', stages('report', 'report'), ['STAGES_OUT_OF_ORDER ceremony.stages#2.stage']],
  [
    'publicity of no days',
    { ceremony: { stages: [{ stage: 'publicity', ...titled }] } },
    ['DAYS_MISSING ceremony.stages#1'],
  ],
  [
    'publicised adjustments of 0 days',
    { adjustments: { publicityDays: 0 } },
    ['DAYS_MISSING adjustments.publicityDays'],
  ],
  [
    'a duty report of one section',
    { dutyReport: { who: ['secretary'], directions: ['upward'], how: titled, sections: { all: titled } } },
    ['DUTY_REPORT_SECTIONS dutyReport.sections'],
  ],
  [
    'a post linked by more than everything',
    { posts: { head: { ...titled, linked: '120%' } } },
    ['LINK_OVER_100 posts.head.linked'],
  ],
  ['a score that is no step', { result: { score: 'total' } }, ['UNKNOWN_STEP result.score']],
  [
    'a coefficient that is no step',
    { result: { score: 'final', coefficient: 'k' } },
    ['UNKNOWN_STEP result.coefficient'],
  ],
  [
    'a step that says nothing',
    { calculate: { final: 'work', next: titled } },
    ['STEP_NOT_ONE calculate.next'],
  ],
  [
    'a step that says two things',
    { calculate: { final: { is: 'work', weights: { work: '100%' }, ...titled } } },
    ['STEP_NOT_ONE calculate.final'],
  ],
  [
    'terms whose weights total 90',
    { calculate: { final: { weights: { work: '50%', party: '40%' } } } },
    ['WEIGHTS_NOT_100 calculate.final.weights'],
  ],
  [
    'a coefficient that never changes',
    { calculate: { final: 'work', k: { rankStep: { of: 'party', step: '0%' } } } },
    ['STEP_OF_ZERO calculate.k.rankStep.step'],
  ],
  [
    'a rate upside down',
    { calculate: { final: { rate: { of: 'work', least: '100%', most: '90%' } } } },
    ['RANGE_UPSIDE_DOWN calculate.final.rate.least'],
  ],
  [
    'a name with a fixed meaning',
    { calculate: { final: 'work', bonus: 'party' } },
    ['RESERVED_NAME calculate.bonus'],
  ],
  [
    'the name of a function',
    { figures: { highest: { ...titled, type: 'count' } } },
    ['RESERVED_NAME figures.highest'],
  ],
  ['one name for two things', { vetoes: { work: titled } }, ['REPEATED_NAME vetoes.work']],
  [
    'an open part that stands nowhere',
    { open: [{ part: 'indicators.wrk.fullMark' }] },
    ['OPEN_NOWHERE open#1.part'],
  ],
  [
    'an open range upside down',
    { open: [{ part: 'indicators.*.fullMark', from: 5, to: 4 }] },
    ['RANGE_UPSIDE_DOWN open#1.from'],
  ],
  [
    'an open range of numbers and per cents',
    { open: [{ part: 'indicators.work.weight', from: '5%', to: 9 }] },
    ['RANGE_MIXED open#1'],
  ],
  [
    'titles that nobody translated',
    { indicators: { ...LEAST.indicators, a: { zh: '甲', fullMark: 1 }, b: { zh: '乙', fullMark: 1 } } },
    ['NOT_TRANSLATED indicators.a'],
  ],
];

describe('a sound scheme', () => {
  it.each(SOUND)('has no problem: %s', (_what, parts) => {
    expect(problemsOf(parts)).toEqual([]);
  });

  it.each(globSync('shipped/*.yaml', { cwd: new URL('..', import.meta.url).pathname }))(
    'is shipped: %s',
    (file) => {
      const { scheme } = readScheme(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'), { file });
      expect(problemsOfScheme(scheme!).filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

describe.each([
  ['weights and shares', WEIGHTS],
  ['full marks', MARKS],
  ['methods', METHODS],
  ['raters', RATED],
  ['adjustments', ADJUSTED],
  ['grades', GRADED],
  ['consequences', FOLLOWED],
  ['the rest of a scheme', REST],
])('checking %s', (_part, cases) => {
  it.each(cases)('finds %s', (_what, parts, problems) => {
    expect(problemsOf(parts)).toEqual(problems);
  });
});

describe('the sentences', () => {
  it('tell figures in both languages', () => {
    expect(sentencesOf(rated({ boss: '60.5%', office: '60%' }))).toEqual([
      {
        zh: '评价主体的权重合计为 120.5%，须恰为 100%。',
        en: 'The weights of the rater groups total 120.5%; they must total exactly 100%.',
      },
    ]);
  });

  it('tell a share that never terminates cut off, and still judge it exactly', () => {
    const parts = {
      ...inDimension({}, { a: leaf({ fullMark: 2 }), b: leaf({ fullMark: 1, kind: 'qualitative' }) }),
      requirements: { quantitative: '66.66%' },
    };
    expect(sentencesOf(parts)[0]?.en).toBe(
      'Quantitative indicators have 66.66% of "Part"; 66.66% is required.',
    );
  });
});

describe('checking a large scheme', () => {
  it('takes less than 50 ms for 120 indicators, reading included', () => {
    const children = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`i${String(index)}`, leaf()]),
    );
    const text = JSON.stringify({ ...LEAST, ...inDimension({ fullMark: 1200 }, children) });
    const check = () => {
      const { scheme, problems } = readScheme(text, { file: 'large.yaml' });
      return scheme ? problemsOfScheme(scheme) : problems;
    };
    expect(check()).toEqual([]);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      check();
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
