import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScheme } from '../reading/read-scheme.ts';
import { LEAST, schemeOf } from '../spec-support/scheme-of.ts';
import {
  grades,
  inDimension,
  leaf,
  problemsOf,
  titled,
  type ProblemCase,
} from '../spec-support/problem-cases.ts';
import { problemsOfScheme } from './problems-of-scheme.ts';

const sentencesOf = (parts: object) => problemsOfScheme(schemeOf(parts)).map(({ sentence }) => sentence);

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

const RATERS = {
  boss: { ...titled, weight: '86%' },
  people: { ...titled, weight: '14%', masses: true },
  office: { ...titled },
};
const rated = (raters: unknown, groups: object = RATERS) => ({
  raters: groups,
  indicators: { a: leaf({ raters }) },
});

const stages = (...names: readonly string[]) => ({
  ceremony: { stages: names.map((stage) => ({ stage, ...titled, days: 3 })) },
});

const REST: readonly ProblemCase[] = [
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

  it.each(globSync('shipped/*.yaml', { cwd: join(import.meta.dirname, '..') }))('is shipped: %s', (file) => {
    const { scheme } = readScheme(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'), { file });
    expect(problemsOfScheme(scheme!).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('checking the rest of a scheme', () => {
  it.each(REST)('finds %s', (_what, parts, problems) => {
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
