import { checkEntry } from './check-entry.ts';
import { checkRules } from './check-rules.ts';
import { RefusedRules } from './rules-problem.ts';
import type { CoefficientRule, IndicatorRule, ScoringMethod, ScoringRules } from './scoring-rules.ts';

const plain = (key: string, change: Partial<IndicatorRule> = {}): IndicatorRule => ({
  key,
  method: { kind: 'direct', min: '0', max: '100' },
  ...change,
});

const rulesWith = (change: Partial<ScoringRules>): ScoringRules => ({
  indicators: [plain('a'), plain('b')],
  total: { kind: 'sum' },
  rounding: { places: 2, mode: 'half-up', when: 'once' },
  ties: 'standard',
  ...change,
});

const WEIGHTED: Partial<ScoringRules> = { total: { kind: 'weighted-sum', scale: 'percent' } };

const coefficient = (change: Partial<CoefficientRule> = {}): Partial<ScoringRules> => ({
  indicators: [plain('a'), plain('b'), plain('party')],
  coefficient: {
    of: ['party'],
    appliesTo: 'total',
    step: '0.005',
    middle: 'lower-middle',
    ties: 'same-rank',
    ...change,
  },
});

const scoredBy = (method: ScoringMethod): Partial<ScoringRules> => ({ indicators: [plain('a', { method })] });

const sampleOf = (sampleSize: number): Partial<ScoringRules> =>
  scoredBy({ kind: 'mean-of-children', min: '0', max: '100', sampleSize });

describe('what is wrong with rules, in words', () => {
  it.each<readonly [string, Partial<ScoringRules>, string, string]>([
    ['indicators', { indicators: [] }, 'There is no indicator to score.', '没有任何评分指标。'],
    [
      'total',
      { indicators: [plain('party')], coefficient: coefficient().coefficient! },
      'No indicator counts in the total.',
      '没有指标计入总分。',
    ],
    [
      'indicators[1].key',
      { indicators: [plain('a'), plain(' ')] },
      'A key must not be blank.',
      '编号不能为空。',
    ],
    ['indicators[1].key', { indicators: [plain('a'), plain('a')] }, '"a" is used twice.', '“a”重复。'],
    [
      'indicators[0].method',
      scoredBy({ kind: 'direct', min: '5', max: '5' }),
      'The least score 5 must be below the greatest, 5.',
      '最低分 5 必须小于最高分 5。',
    ],
    [
      'indicators[0].method.fullMark',
      scoredBy({ kind: 'deduction', fullMark: '0' }),
      'The full mark must be above 0, not 0.',
      '满分必须大于 0，不能是 0。',
    ],
    [
      'indicators[0].method.sampleSize',
      sampleOf(1001),
      'The sample is a whole number from 1 to 1000.',
      '抽查数量应为 1 至 1000 的整数。',
    ],
    [
      'indicators[1].weight',
      { ...WEIGHTED, indicators: [plain('a', { weight: '100' }), plain('b')] },
      '"b" needs a weight in per cent.',
      '“b”缺少权重（百分比）。',
    ],
    [
      'indicators[0].weight',
      { indicators: [plain('a', { weight: '100' })] },
      'A plain sum uses no weights: "a".',
      '直接相加不用权重：“a”。',
    ],
    [
      'indicators[0].weight',
      { ...WEIGHTED, indicators: [plain('a', { weight: '0' }), plain('b', { weight: '100' })] },
      'The weight of "a" must be above 0 and at most 100 per cent, not 0.',
      '“a”的权重应大于 0 且不超过 100（百分比），不能是 0。',
    ],
    [
      'subtotals[0].of',
      { subtotals: [{ key: 's', of: [] }] },
      'Name at least one indicator.',
      '请至少列出一项指标。',
    ],
    [
      'subtotals[0].of[0]',
      { subtotals: [{ key: 's', of: ['c'] }] },
      'There is no indicator "c".',
      '没有指标“c”。',
    ],
    [
      'subtotals[0].of[1]',
      { subtotals: [{ key: 's', of: ['a', 'a'] }] },
      '"a" is listed twice.',
      '“a”重复列出。',
    ],
    [
      'subtotals[0].of',
      { ...coefficient(), subtotals: [{ key: 's', of: ['a', 'party'] }] },
      '"party" is not part of the total.',
      '“party”不计入总分。',
    ],
    [
      'subtotals[1].of',
      {
        subtotals: [
          { key: 's', of: ['a'] },
          { key: 't', of: ['a', 'b'] },
        ],
      },
      '"a" belongs to another subtotal already.',
      '“a”已属于另一个小计。',
    ],
    [
      'subtotals[0].of',
      { ...coefficient({ appliesTo: ['a'] }), subtotals: [{ key: 's', of: ['a', 'b'] }] },
      'The coefficient multiplies only a part of the subtotal "s".',
      '系数只乘小计“s”的一部分。',
    ],
    [
      'coefficient.of',
      { ...coefficient({ of: [] }), indicators: [plain('a'), plain('b')] },
      'Name at least one indicator.',
      '请至少列出一项指标。',
    ],
    [
      'coefficient.step',
      coefficient({ step: '1' }),
      'The step must be above 0 and below 1, not 1.',
      '每一名次的系数差应大于 0 且小于 1，不能是 1。',
    ],
    [
      'rounding.places',
      { rounding: { places: 10, mode: 'half-up', when: 'once' } },
      'Decimal places are a whole number from 0 to 9.',
      '小数位数应为 0 至 9 的整数。',
    ],
  ])('at %s, of %j', (path, change, en, zh) => {
    expect(checkRules(rulesWith(change)).map((each) => [each.path, each.sentence])).toEqual([
      [path, { en, zh }],
    ]);
  });

  it.each<readonly [string, Partial<ScoringRules>]>([
    ['a sample of one', sampleOf(1)],
    ['a sample of a thousand', sampleOf(1000)],
    ['no decimal places', { rounding: { places: 0, mode: 'half-up', when: 'once' } }],
    ['nine decimal places', { rounding: { places: 9, mode: 'half-up', when: 'once' } }],
    [
      'a subtotal of all that is multiplied',
      { ...coefficient({ appliesTo: ['a', 'b'] }), subtotals: [{ key: 's', of: ['a', 'b'] }] },
    ],
    [
      'a subtotal beside a coefficient on the total',
      { ...coefficient(), subtotals: [{ key: 's', of: ['a'] }] },
    ],
  ])('is not %s', (_name, change) => {
    expect(checkRules(rulesWith(change))).toEqual([]);
  });

  it('is one bound of a range, or the other', () => {
    const paths = (min: string, max: string) =>
      checkRules(rulesWith(scoredBy({ kind: 'direct', min, max }))).map(({ path }) => path);
    expect([paths('x', '5'), paths('0', 'x')]).toEqual([
      ['indicators[0].method.min'],
      ['indicators[0].method.max'],
    ]);
  });

  it('is all named in one refusal', () => {
    const refusal = new RefusedRules(checkRules(rulesWith({ indicators: [plain(' '), plain(' ')] })));
    expect([refusal.name, refusal.code]).toEqual(['RefusedRules', 'RULES.REFUSED']);
    expect(refusal.sentence).toEqual({
      en: 'These rules cannot be used: indicators[0].key: A key must not be blank. indicators[1].key: A key must not be blank.',
      zh: '该评分规则不能使用：indicators[0].key：编号不能为空。indicators[1].key：编号不能为空。',
    });
    expect(refusal.message).toBe(refusal.sentence.en);
  });
});

describe('what is wrong with an entry, in words', () => {
  const rules = rulesWith({
    indicators: [
      plain('a'),
      plain('villages', { method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 2 } }),
    ],
  });

  it.each<readonly [string, string | undefined, string, string, string]>([
    ['c', undefined, '1', 'There is no indicator "c".', '没有指标“c”。'],
    [
      'villages',
      undefined,
      '1',
      '"villages" is the mean of sampled units: say which one was scored.',
      '“villages”按抽查单位取平均：请注明被评分的单位。',
    ],
    [
      'a',
      '百亩',
      '1',
      '"a" has one score, none for "百亩".',
      '“a”只有一个分数，不分单位评分，不应填写“百亩”。',
    ],
    [
      'a',
      undefined,
      '100.01',
      '"a" takes 0 to 100, not 100.01.',
      '“a”的取值范围是 0 至 100，不能是 100.01。',
    ],
  ])('for %s of %s, which is %s', (indicator, child, value, en, zh) => {
    expect(checkEntry(rules, indicator, child, value)?.sentence).toEqual({ en, zh });
  });
});
