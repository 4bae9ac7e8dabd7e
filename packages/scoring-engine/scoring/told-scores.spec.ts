import type { RoundingMode } from '../exact/round-to.ts';
import type { CoefficientRule, IndicatorRule, ScoringRules } from '../rules/scoring-rules.ts';
import { condenseScore, expandScore } from './condensed-score.ts';
import { explainStanding, type Derivation } from './explain-standing.ts';
import { RefusedEntries, type Entry } from './organisation-score.ts';
import { RepeatedOrganisation } from './peer-group.ts';
import { rankPeerGroup } from './rank-peer-group.ts';
import { scoreOrganisation } from './score-organisation.ts';

const direct = (key: string, weight?: string): IndicatorRule => ({
  key,
  method: { kind: 'direct', min: '-10', max: '100' },
  ...(weight === undefined ? {} : { weight }),
});

const villages: IndicatorRule = {
  key: 'villages',
  method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 2 },
};

const PART: CoefficientRule = {
  of: ['party'],
  appliesTo: ['work'],
  step: '0.005',
  middle: 'lower-middle',
  compounding: true,
  ties: 'average',
};

const rulesWith = (change: Partial<ScoringRules>): ScoringRules => ({
  indicators: [direct('work')],
  total: { kind: 'sum' },
  rounding: { places: 2, mode: 'half-up', when: 'once' },
  ties: 'standard',
  ...change,
});

const entry = (indicator: string, value: string, child?: string): Entry => ({
  indicator,
  value,
  entryId: [indicator, child].filter(Boolean).join('-'),
  ...(child === undefined ? {} : { child }),
});

const scored = (
  rules: ScoringRules,
  organisationId: string,
  values: Readonly<Record<string, string>>,
): { readonly organisationId: string; readonly score: ReturnType<typeof scoreOrganisation> } => ({
  organisationId,
  score: scoreOrganisation(
    rules,
    Object.entries(values).map(([indicator, value]) => entry(indicator, value)),
  ),
});

const linesOf = ({ text, inputs }: Derivation, language: 'en' | 'zh'): readonly string[] => [
  text[language],
  ...inputs.flatMap((input) => linesOf(input, language)),
];

const lines = (
  rules: ScoringRules,
  group: readonly ReturnType<typeof scored>[],
  language: 'en' | 'zh',
): readonly string[] => linesOf(explainStanding(rules, group, 'A')!, language);

const refusalOf = (rules: ScoringRules, entries: readonly Entry[]): RefusedEntries => {
  try {
    scoreOrganisation(rules, entries);
  } catch (error) {
    if (error instanceof RefusedEntries) return error;
  }
  throw new Error('nothing was refused');
};

describe('a score told in words', () => {
  it.each<[RoundingMode, string, string, string]>([
    ['half-up', '86.68', 'half-up', '四舍五入'],
    ['half-even', '86.68', 'half-even', '四舍六入五成双'],
    ['half-down', '86.67', 'half-down', '五舍六入'],
    ['up', '86.68', 'up, away from zero', '进一'],
    ['down', '86.67', 'down, towards zero', '截尾'],
    ['ceiling', '86.68', 'to the greater', '向上取整'],
    ['floor', '86.67', 'to the lesser', '向下取整'],
  ])('names the rounding %s of 86.675 to %s', (mode, rounded, en, zh) => {
    const rules = rulesWith({ rounding: { places: 2, mode, when: 'once' } });
    const group = [scored(rules, 'A', { work: '86.675' })];
    expect(lines(rules, group, 'en')[0]).toBe(
      `Final score: 86.675 rounded ${en}, to 2 decimal places, is ${rounded}.`,
    );
    expect(lines(rules, group, 'zh')[0]).toBe(`最终得分：86.675 按“${zh}”保留 2 位小数，得 ${rounded}。`);
  });

  it('shows the share of each indicator', () => {
    const rules = rulesWith({
      indicators: [direct('work', '60'), direct('study', '40')],
      total: { kind: 'weighted-sum', scale: 'percent' },
    });
    const group = [scored(rules, 'A', { work: '90', study: '-5' })];
    expect(lines(rules, group, 'en')).toEqual([
      'Final score: 52 rounded half-up, to 2 decimal places, is 52.',
      'Total: 54 + (-2) = 52.',
      '"work" in the total: 90 × 60% = 54.',
      'Points of "work": as entered, 90.',
      'Entry for "work": 90.',
      '"study" in the total: (-5) × 40% = -2.',
      'Points of "study": as entered, -5.',
      'Entry for "study": -5.',
    ]);
    expect(lines(rules, group, 'zh').filter((line) => line.includes('计入总分'))).toEqual([
      '“work”计入总分：90 × 60% = 54。',
      '“study”计入总分：(-5) × 40% = -2。',
    ]);
  });

  it('shows a compounding coefficient on one part of the total', () => {
    const rules = rulesWith({
      indicators: [direct('work'), direct('bonus'), direct('party')],
      coefficient: PART,
    });
    const group = ['99', '98', '97', '96', '95'].map((party, at) =>
      scored(rules, 'ABCDE'.charAt(at), { work: '80', bonus: '0', party }),
    );
    expect(lines(rules, group, 'en')).toEqual([
      'Final score: 80.802 rounded half-up, to 2 decimal places, is 80.8.',
      'Total with coefficient: 80 × 1.010025 + 0 = 80.802.',
      'Part that the coefficient multiplies: 80 = 80.',
      'Points of "work": as entered, 80.',
      'Entry for "work": 80.',
      'Coefficient: (1 + 0.005)^(3 − 1) = 1.010025.',
      'Place for the coefficient: with 99, place 1 of 5 (0 ahead, 1 at this place).',
      'Points that the coefficient is ranked by: 99 = 99.',
      'Points of "party": as entered, 99.',
      'Entry for "party": 99.',
      'Part without coefficient: 0 = 0.',
      'Points of "bonus": as entered, 0.',
      'Entry for "bonus": 0.',
    ]);
    expect(lines(rules, group, 'zh').filter((line) => line.includes('的部分'))).toEqual([
      '乘系数的部分：80 = 80。',
      '不乘系数的部分：0 = 0。',
    ]);
  });

  it('rounds an indicator under its own name, and tells its children apart', () => {
    const rules = rulesWith({
      indicators: [{ ...villages, rounding: { places: 0, mode: 'half-up' } }],
    });
    const score = scoreOrganisation(rules, [entry('villages', '91', 'b'), entry('villages', '90', 'a')]);
    const root = explainStanding(rules, [{ organisationId: 'A', score }], 'A', {
      villages: { en: 'Villages', zh: '各村' },
    })!;
    expect(linesOf(root, 'zh')).toEqual([
      '最终得分：91 按“四舍五入”保留 2 位小数，得 91。',
      '总分：91 = 91。',
      '“各村”得分：90.5 按“四舍五入”保留 0 位小数，得 91。',
      '“各村”得分：(90 + 91) ÷ 2 = 90.5。',
      '“各村”录入：a 90。',
      '“各村”录入：b 91。',
    ]);
    const [total] = root.inputs;
    const leaves = total!.inputs[0]!.inputs[0]!.inputs;
    expect(leaves.map(({ parameters }) => parameters)).toEqual([{ child: 'a' }, { child: 'b' }]);
    expect([root.key, total!.key, total!.inputs[0]!.key]).toEqual([undefined, undefined, 'villages']);
    expect(Object.hasOwn(root, 'key')).toBe(false);
    expect(total!.parameters).toEqual({});
  });
});

describe('entries that are refused', () => {
  it('name what stands already, in both languages', () => {
    const rules = rulesWith({ indicators: [direct('work'), villages] });
    const refusal = refusalOf(rules, [
      entry('work', '1'),
      { ...entry('work', '2'), entryId: 'again' },
      entry('villages', '1', 'a'),
      { ...entry('villages', '2', 'a'), entryId: 'a again' },
      entry('villages', '1', 'b'),
      entry('villages', '1', 'c'),
    ]);
    expect(refusal.entries).toEqual([
      {
        entryId: 'again',
        code: 'ENTRY.REPEATED',
        sentence: { en: '"work" has a score already.', zh: '“work”已有分数。' },
      },
      {
        entryId: 'a again',
        code: 'ENTRY.REPEATED',
        sentence: { en: '"a" has a score under "villages" already.', zh: '“villages”下的“a”已有分数。' },
      },
      {
        entryId: 'villages-c',
        code: 'ENTRY.SAMPLE_EXCEEDED',
        sentence: {
          en: '"villages" takes a sample of 2 and has it already.',
          zh: '“villages”只抽查 2 个单位，已满。',
        },
      },
    ]);
  });

  it('are all named in one refusal', () => {
    const refusal = refusalOf(rulesWith({}), [
      entry('work', '1'),
      { ...entry('work', '2'), entryId: 'e2' },
      { ...entry('work', '3'), entryId: 'e3' },
    ]);
    expect([refusal.name, refusal.code]).toEqual(['RefusedEntries', 'ENTRY.REFUSED']);
    expect(refusal.sentence).toEqual({
      en: 'Some entries cannot be scored: e2: "work" has a score already. e3: "work" has a score already.',
      zh: '部分录入无法计分：e2：“work”已有分数。e3：“work”已有分数。',
    });
    expect(refusal.message).toBe(refusal.sentence.en);
  });
});

describe('a peer group that is refused or blocked', () => {
  it('names who stands in it twice', () => {
    const rules = rulesWith({});
    const twice = scored(rules, 'A', { work: '1' });
    const refusal = new RepeatedOrganisation('A');
    expect(() => rankPeerGroup(rules, [twice, twice])).toThrow(refusal);
    expect([refusal.name, refusal.code]).toEqual(['RepeatedOrganisation', 'RANKING.REPEATED_ORGANISATION']);
    expect(refusal.sentence).toEqual({
      en: '"A" stands twice in one peer group.',
      zh: '“A”在同一组中出现两次。',
    });
    expect(refusal.message).toBe('"A" stands twice in one peer group.');
  });

  it('names everybody who lacks what the coefficient is made from, and only that', () => {
    const rules = rulesWith({ indicators: [direct('work'), direct('party')], coefficient: { ...PART } });
    const ranking = rankPeerGroup(rules, [
      scored(rules, 'A', {}),
      scored(rules, 'B', { work: '1' }),
      scored(rules, 'C', { party: '1' }),
    ]);
    expect(ranking).toMatchObject({
      status: 'blocked',
      code: 'RANKING.COEFFICIENT_INCOMPLETE',
      sentence: {
        en: 'No coefficient can be given to anybody before these have all the scores that it is made from: A, B.',
        zh: '以下单位缺少系数评分，全组暂不能计算系数：A、B。',
      },
      blockedBy: [
        { organisationId: 'A', missing: [{ indicator: 'party', expected: 1, present: 0 }] },
        { organisationId: 'B', missing: [{ indicator: 'party', expected: 1, present: 0 }] },
      ],
    });
  });

  it('names everybody at half a place, where the coefficient compounds', () => {
    const rules = rulesWith({ indicators: [direct('work'), direct('party')], coefficient: PART });
    const ranking = rankPeerGroup(rules, [
      scored(rules, 'A', { work: '1', party: '9' }),
      scored(rules, 'B', { work: '1', party: '9' }),
      scored(rules, 'C', { work: '1', party: '8' }),
    ]);
    expect(ranking).toMatchObject({
      code: 'RANKING.COEFFICIENT_UNDEFINED',
      sentence: {
        en: 'A compounding coefficient has no exact value at half a place: A, B.',
        zh: '连乘系数在半个名次上没有精确值：A、B。',
      },
      blockedBy: [
        { organisationId: 'A', missing: [] },
        { organisationId: 'B', missing: [] },
      ],
    });
  });
});

describe('a condensed score', () => {
  it('names its figures as they were, without their parts', () => {
    const rules = rulesWith({
      indicators: [direct('work'), direct('bonus'), direct('party')],
      coefficient: PART,
    });
    const { score } = scored(rules, 'A', { work: '80', bonus: '2', party: '99' });
    const expanded = expandScore(condenseScore(score));
    expect(expanded).toMatchObject({
      status: 'complete',
      indicators: [],
      total: { quantity: 'total', inputs: [], making: { rule: 'sum' } },
      parts: { multiplied: { quantity: 'multiplied-part' }, remaining: { quantity: 'remaining-part' } },
      coefficientSum: { quantity: 'coefficient-sum' },
    });
    const waiting = expandScore(condenseScore(scored(rules, 'A', {}).score));
    expect([waiting.status, waiting.indicators]).toEqual(['incomplete', []]);
  });
});
