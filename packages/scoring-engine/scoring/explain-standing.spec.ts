import fc from 'fast-check';
import {
  add,
  divide,
  exactInteger,
  multiply,
  ONE,
  power,
  subtract,
  sum,
  type Exact,
} from '../exact/exact.ts';
import { toExactText } from '../exact/exact-text.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import { roundTo, type RoundingMode } from '../exact/round-to.ts';
import type { CoefficientRule, ScoringRules } from '../rules/scoring-rules.ts';
import { explainStanding, type Derivation } from './explain-standing.ts';
import type { FigureRule } from './figure.ts';
import type { Entry } from './organisation-score.ts';
import type { ScoredOrganisation } from './peer-group.ts';
import { rankPeerGroup } from './rank-peer-group.ts';
import { scoreOrganisation } from './score-organisation.ts';

const scored = (
  rules: ScoringRules,
  group: Readonly<Record<string, readonly Entry[]>>,
): readonly ScoredOrganisation[] =>
  Object.entries(group).map(([organisationId, entries]) => ({
    organisationId,
    score: scoreOrganisation(rules, entries),
  }));

const streets: ScoringRules = {
  indicators: [
    { key: 'property', method: { kind: 'deduction', fullMark: '40' } },
    { key: 'community', method: { kind: 'deduction', fullMark: '30' } },
    { key: 'management', method: { kind: 'direct', min: '0', max: '30' } },
    { key: 'party', method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 2 } },
  ],
  subtotals: [{ key: 'sanitation', of: ['property', 'community'] }],
  total: { kind: 'sum' },
  coefficient: { of: ['party'], appliesTo: 'total', step: '0.005', middle: 'mean-rank', ties: 'same-rank' },
  rounding: { places: 2, mode: 'half-up', when: 'once' },
  ties: 'standard',
};

const street = (...values: readonly string[]): readonly Entry[] =>
  ['property', 'community', 'management', 'party', 'party'].map((indicator, at) => ({
    indicator,
    value: values[at]!,
    entryId: `e${at + 1}`,
    ...(indicator === 'party' ? { child: ['a', 'b'][at - 3]! } : {}),
  }));

const group = scored(streets, {
  花山: street('3.8', '7.6', '28.38', '95', '96'),
  大科: street('3.6', '7.36', '27.72', '90', '91'),
});

/** The tree as lines, indented by depth: what a reader sees. */
const linesOf = (node: Derivation, language: 'en' | 'zh', depth = 0): readonly string[] => [
  `${'  '.repeat(depth)}${node.text[language]}`,
  ...node.inputs.flatMap((input) => linesOf(input, language, depth + 1)),
];

const leavesOf = (node: Derivation): readonly Derivation[] =>
  node.inputs.length === 0 ? [node] : node.inputs.flatMap(leavesOf);

/** Computes a tree anew from nothing but its leaves, rules and parameters. */
const evaluate = (node: Derivation): Exact => {
  const inputs = node.inputs.map(evaluate);
  const input = (at: number): Exact => inputs[at]!;
  const parameter = (name: string): Exact => parseDecimal(node.parameters[name]!);
  const placesAbove = (): Exact => subtract(parameter('middle'), input(0));
  const compute: Readonly<Record<FigureRule, () => Exact>> = {
    entry: () => parseDecimal(node.value),
    direct: () => input(0),
    deduction: () => subtract(parameter('fullMark'), input(0)),
    'mean-of-children': () => divide(sum(inputs), parameter('sampleSize')),
    weight: () => divide(multiply(input(0), parameter('weight')), exactInteger(100)),
    sum: () => sum(inputs),
    rounding: () =>
      roundTo(input(0), Number(node.parameters['places']), node.parameters['mode'] as RoundingMode),
    rank: () =>
      node.parameters['ties'] === 'standard'
        ? add(parameter('ahead'), ONE)
        : add(parameter('ahead'), divide(add(parameter('tied'), ONE), exactInteger(2))),
    'additive-coefficient': () => add(ONE, multiply(placesAbove(), parameter('step'))),
    'compounding-coefficient': () => power(add(ONE, parameter('step')), BigInt(toExactText(placesAbove()))),
    'coefficient-on-total': () => multiply(input(0), input(1)),
    'coefficient-on-part': () => add(multiply(input(0), input(1)), input(2)),
  };
  return compute[node.rule]();
};

describe('explaining a standing', () => {
  it('tells in English how the final score came about, down to the entries', () => {
    expect(linesOf(explainStanding(streets, group, '花山')!, 'en')).toEqual([
      'Final score: 87.19745 rounded half-up, to 2 decimal places, is 87.2.',
      '  Total with coefficient: 86.98 × 1.0025 = 87.19745.',
      '    Total: 58.6 + 28.38 = 86.98.',
      '      Subtotal "sanitation": 36.2 + 22.4 = 58.6.',
      '        Points of "property": 40 − 3.8 = 36.2.',
      '          Entry for "property": 3.8.',
      '        Points of "community": 30 − 7.6 = 22.4.',
      '          Entry for "community": 7.6.',
      '      Points of "management": as entered, 28.38.',
      '        Entry for "management": 28.38.',
      '    Coefficient: 1 + (1.5 − 1) × 0.005 = 1.0025.',
      '      Place for the coefficient: with 95.5, place 1 of 2 (0 ahead, 1 at this place).',
      '        Points that the coefficient is ranked by: 95.5 = 95.5.',
      '          Points of "party": (95 + 96) ÷ 2 = 95.5.',
      '            Entry for "party": a 95.',
      '            Entry for "party": b 96.',
    ]);
  });

  it('tells the same in Chinese', () => {
    expect(linesOf(explainStanding(streets, group, '大科')!, 'zh')).toEqual([
      '最终得分：86.5431 按“四舍五入”保留 2 位小数，得 86.54。',
      '  乘系数后总分：86.76 × 0.9975 = 86.5431。',
      '    总分：59.04 + 27.72 = 86.76。',
      '      小计“sanitation”：36.4 + 22.64 = 59.04。',
      '        “property”得分：40 − 3.6 = 36.4。',
      '          “property”录入：3.6。',
      '        “community”得分：30 − 7.36 = 22.64。',
      '          “community”录入：7.36。',
      '      “management”得分：按录入计 27.72。',
      '        “management”录入：27.72。',
      '    系数：1 + (1.5 − 2) × 0.005 = 0.9975。',
      '      系数名次：90.5 分，在 2 家中列第 2 名（前面 1 家，同名次 1 家）。',
      '        系数评分合计：90.5 = 90.5。',
      '          “party”得分：(90 + 91) ÷ 2 = 90.5。',
      '            “party”录入：a 90。',
      '            “party”录入：b 91。',
    ]);
  });

  it('gives each step its rule, parameters and value, and each leaf the id of its entry', () => {
    const root = explainStanding(streets, group, '花山')!;
    expect(root).toMatchObject({
      quantity: 'score',
      rule: 'rounding',
      value: '87.2',
      rounded: '87.20',
      parameters: { places: '2', mode: 'half-up' },
    });
    expect(leavesOf(root)[0]).toEqual({
      quantity: 'entry',
      key: 'property',
      rule: 'entry',
      value: '3.8',
      parameters: {},
      text: { en: 'Entry for "property": 3.8.', zh: '“property”录入：3.8。' },
      inputs: [],
      entryIds: ['e1'],
    });
  });

  it('is plain JSON', () => {
    const root = explainStanding(streets, group, '花山')!;
    expect(JSON.parse(JSON.stringify(root))).toEqual(root);
  });

  it('puts a negative term in brackets', () => {
    const rules: ScoringRules = {
      indicators: ['work', 'deductions'].map((key) => ({
        key,
        method: { kind: 'direct', min: '-10', max: '100' },
      })),
      total: { kind: 'sum' },
      rounding: streets.rounding,
      ties: 'standard',
    };
    const entries: Entry[] = [
      { indicator: 'work', value: '88.5', entryId: 'e1' },
      { indicator: 'deductions', value: '-2.25', entryId: 'e2' },
    ];
    const root = explainStanding(rules, scored(rules, { a: entries }), 'a')!;
    expect(root.inputs[0]!.text.en).toBe('Total: 88.5 + (-2.25) = 86.25.');
  });

  it('has nothing to explain for who is incomplete, unknown, or in a blocked group', () => {
    const incomplete = scored(streets, { 长青: street('4', '8.2', '28.11', '90', '90').slice(1) });
    const blocking = scored(streets, { 乐坪: street('4', '7.7', '27.78', '90', '90').slice(0, 4) });
    expect(explainStanding(streets, [...group, ...incomplete], '长青')).toBeUndefined();
    expect(explainStanding(streets, group, '长青')).toBeUndefined();
    expect(explainStanding(streets, [...group, ...blocking], '花山')).toBeUndefined();
  });
});

describe('any explanation', () => {
  const decimals = fc
    .nat({ max: 3000 })
    .map((count) => toExactText({ numerator: BigInt(count), denominator: 100n }));

  const coefficients = fc.record({
    of: fc.constantFrom<readonly string[]>(['party'], ['party', 'work']),
    appliesTo: fc.constantFrom<CoefficientRule['appliesTo']>('total', ['sample', 'property'], ['work']),
    step: fc.constantFrom('0.005', '0.002', '0.1'),
    middle: fc.constantFrom<CoefficientRule['middle']>('lower-middle', 'mean-rank'),
    ties: fc.constantFrom<CoefficientRule['ties']>('same-rank', 'average'),
  });

  const rulesOf = fc.tuple(
    fc.option(coefficients, { nil: undefined }),
    fc.boolean(),
    fc.constantFrom<RoundingMode>('half-up', 'half-even', 'down', 'ceiling'),
    fc.option(fc.constant({ places: 1, mode: 'half-even' as const }), { nil: undefined }),
  );

  const makeRules = ([coefficient, isCompounding, mode, partRounding]: [
    CoefficientRule | undefined,
    boolean,
    RoundingMode,
    { readonly places: number; readonly mode: RoundingMode } | undefined,
  ]): ScoringRules => ({
    indicators: [
      { key: 'work', method: { kind: 'direct', min: '0', max: '100' }, weight: '49.25' },
      { key: 'property', method: { kind: 'deduction', fullMark: '40' }, weight: '0.75' },
      {
        key: 'sample',
        method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 3 },
        weight: '50',
        ...(partRounding === undefined ? {} : { rounding: partRounding }),
      },
      ...(coefficient === undefined
        ? []
        : [{ key: 'party', method: { kind: 'direct' as const, min: '0', max: '100' } }]),
    ],
    subtotals: [{ key: 'measured', of: ['property', 'sample'] }],
    total: { kind: 'weighted-sum', scale: 'percent' },
    ...(coefficient === undefined
      ? {}
      : {
          coefficient: {
            ...coefficient,
            compounding:
              isCompounding && coefficient.middle === 'lower-middle' && coefficient.ties === 'same-rank',
          },
        }),
    rounding: { places: 2, mode, when: 'once' },
    ties: 'standard',
  });

  const SLOTS = [
    { indicator: 'work' },
    { indicator: 'property' },
    { indicator: 'sample', child: 'x' },
    { indicator: 'sample', child: 'y' },
    { indicator: 'sample', child: 'z' },
    { indicator: 'party' },
  ] as const;

  const entriesOf = (rules: ScoringRules, unit: number, values: readonly string[]): readonly Entry[] =>
    SLOTS.flatMap((slot, at) =>
      rules.indicators.some(({ key }) => key === slot.indicator)
        ? [{ ...slot, value: values[at]!, entryId: `${unit}-${at}` }]
        : [],
    );

  const situations = fc
    .tuple(
      rulesOf.map(makeRules),
      fc.array(fc.array(decimals, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 7 }),
    )
    .map(([rules, table]) => ({
      rules,
      entries: table.map((values, unit) => entriesOf(rules, unit, values)),
    }));

  it('computes to the very figure of the ranking, and its leaves are exactly the entries', () => {
    fc.assert(
      fc.property(situations, ({ rules, entries }) => {
        const members = scored(
          rules,
          Object.fromEntries(entries.map((list, unit) => [`unit-${unit}`, list])),
        );
        const ranking = rankPeerGroup(rules, members);
        const standings = ranking.status === 'ranked' ? ranking.standings : [];
        expect(standings).toHaveLength(members.length);
        for (const standing of standings) {
          const root = explainStanding(rules, members, standing.organisationId)!;
          expect(root.rounded).toBe(standing.score);
          expect(toExactText(evaluate(root))).toBe(root.value);
          expect(toExactText(evaluate(root.inputs[0]!))).toBe(standing.unrounded);
          const unit = members.findIndex(({ organisationId }) => organisationId === standing.organisationId);
          const ids = new Set(leavesOf(root).flatMap(({ entryIds }) => entryIds ?? ['no entry']));
          expect([...ids].sort()).toEqual(entries[unit]!.map(({ entryId }) => entryId).sort());
        }
      }),
    );
  });

  it('states at every step the value that its inputs make', () => {
    const stepsOf = (node: Derivation): readonly Derivation[] => [node, ...node.inputs.flatMap(stepsOf)];
    fc.assert(
      fc.property(situations, ({ rules, entries }) => {
        const members = scored(
          rules,
          Object.fromEntries(entries.map((list, unit) => [`unit-${unit}`, list])),
        );
        const root = explainStanding(rules, members, 'unit-0')!;
        for (const step of stepsOf(root)) expect(toExactText(evaluate(step))).toBe(step.value);
      }),
    );
  });
});
