import { checkRules } from './check-rules.ts';
import { compileRules } from './compile-rules.ts';
import { RefusedRules } from './rules-problem.ts';
import type { CoefficientRule, IndicatorRule, ScoringRules } from './scoring-rules.ts';

const weighted = (key: string, weight: string): IndicatorRule => ({
  key,
  method: { kind: 'direct', min: '0', max: '100' },
  weight,
});

const plain = (key: string): IndicatorRule => ({ key, method: { kind: 'direct', min: '0', max: '100' } });

const rulesWith = (change: Partial<ScoringRules> = {}): ScoringRules => ({
  indicators: [weighted('teaching', '60'), weighted('research', '40')],
  total: { kind: 'weighted-sum', scale: 'percent' },
  rounding: { places: 2, mode: 'half-up', when: 'once' },
  ties: 'standard',
  ...change,
});

const coefficientWith = (change: Partial<CoefficientRule> = {}): CoefficientRule => ({
  of: ['party'],
  appliesTo: 'total',
  step: '0.005',
  middle: 'lower-middle',
  ties: 'same-rank',
  ...change,
});

const problemsOf = (rules: ScoringRules): readonly string[] =>
  checkRules(rules).map(({ code, path }) => `${code} at ${path}`);

describe('checking scoring rules', () => {
  it('finds nothing wrong with sound rules', () => {
    expect(checkRules(rulesWith())).toEqual([]);
  });

  it('accepts weights with decimals that make exactly 100', () => {
    const thirds = [weighted('a', '33.33'), weighted('b', '33.33'), weighted('c', '33.34')];
    expect(checkRules(rulesWith({ indicators: thirds }))).toEqual([]);
  });

  it('refuses weights that make another sum, and says which', () => {
    const shares = [weighted('a', '0.75'), weighted('b', '0.25')];
    expect(checkRules(rulesWith({ indicators: shares }))).toEqual([
      {
        code: 'RULES.WEIGHTS_NOT_100',
        path: 'indicators',
        sentence: { en: 'The weights make 1, not 100.', zh: '权重合计为 1，应为 100。' },
      },
    ]);
  });

  it('refuses weights that miss 100 by a millionth', () => {
    const near = [weighted('a', '60'), weighted('b', '39.999999')];
    expect(problemsOf(rulesWith({ indicators: near }))).toEqual(['RULES.WEIGHTS_NOT_100 at indicators']);
  });

  it('refuses an indicator without weight under a weighted sum', () => {
    const indicators = [weighted('a', '100'), plain('b')];
    expect(problemsOf(rulesWith({ indicators }))).toEqual(['RULES.WEIGHT_MISSING at indicators[1].weight']);
  });

  it('refuses a weight under a plain sum, where it would say nothing', () => {
    const indicators = [weighted('a', '50'), plain('b')];
    expect(problemsOf(rulesWith({ indicators, total: { kind: 'sum' } }))).toEqual([
      'RULES.WEIGHT_UNUSED at indicators[0].weight',
    ]);
  });

  it.each(['0', '-5', '101'])('refuses the weight %s', (weight) => {
    const problems = problemsOf(rulesWith({ indicators: [weighted('a', weight), weighted('b', '100')] }));
    expect(problems).toContain('RULES.WEIGHT_OUT_OF_RANGE at indicators[0].weight');
  });

  it('names every decimal that it cannot read, and sums no weights then', () => {
    const indicators: IndicatorRule[] = [
      { key: 'a', method: { kind: 'direct', min: 'nil', max: '1e2' }, weight: '50%' },
      { key: 'b', method: { kind: 'deduction', fullMark: '４０' }, weight: '50' },
    ];
    expect(problemsOf(rulesWith({ indicators }))).toEqual([
      'RULES.MALFORMED_DECIMAL at indicators[0].method.min',
      'RULES.MALFORMED_DECIMAL at indicators[0].method.max',
      'RULES.MALFORMED_DECIMAL at indicators[0].weight',
      'RULES.MALFORMED_DECIMAL at indicators[1].method.fullMark',
    ]);
  });

  it('refuses a range without width, a full mark of nothing and a sample of none', () => {
    const indicators: IndicatorRule[] = [
      { key: 'a', method: { kind: 'direct', min: '10', max: '10.0' } },
      { key: 'b', method: { kind: 'deduction', fullMark: '0' } },
      { key: 'c', method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 0 } },
      { key: 'd', method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 2.5 } },
    ];
    expect(problemsOf(rulesWith({ indicators, total: { kind: 'sum' } }))).toEqual([
      'RULES.EMPTY_RANGE at indicators[0].method',
      'RULES.FULL_MARK_NOT_POSITIVE at indicators[1].method.fullMark',
      'RULES.SAMPLE_SIZE at indicators[2].method.sampleSize',
      'RULES.SAMPLE_SIZE at indicators[3].method.sampleSize',
    ]);
  });

  it('refuses blank keys, and one key for two things', () => {
    const indicators = [plain('a'), plain('a'), plain(' ')];
    const subtotals = [{ key: 'a', of: ['a'] }];
    expect(problemsOf(rulesWith({ indicators, subtotals, total: { kind: 'sum' } }))).toEqual([
      'RULES.DUPLICATE_KEY at indicators[1].key',
      'RULES.BLANK_KEY at indicators[2].key',
      'RULES.DUPLICATE_KEY at subtotals[0].key',
    ]);
  });

  it.each([-1, 1.5, 10])('refuses to round to %d places', (places) => {
    const rules = rulesWith({
      indicators: [{ ...plain('a'), rounding: { places, mode: 'down' } }],
      total: { kind: 'sum' },
      rounding: { places, mode: 'half-up', when: 'once' },
    });
    expect(problemsOf(rules)).toEqual([
      'RULES.PLACES at indicators[0].rounding.places',
      'RULES.PLACES at rounding.places',
    ]);
  });

  it('refuses rules without indicators', () => {
    expect(problemsOf(rulesWith({ indicators: [], total: { kind: 'sum' } }))).toEqual([
      'RULES.NO_INDICATORS at indicators',
    ]);
  });

  describe('with subtotals', () => {
    const sanitation = { key: 'sanitation', of: ['property', 'community'] };
    const summed = (change: Partial<ScoringRules>): ScoringRules =>
      rulesWith({
        indicators: [plain('property'), plain('community'), plain('management')],
        total: { kind: 'sum' },
        ...change,
      });

    it('accepts one that holds a part of the total', () => {
      expect(problemsOf(summed({ subtotals: [sanitation] }))).toEqual([]);
    });

    it('refuses unknown, repeated and no indicators', () => {
      const subtotals = [
        { key: 'x', of: ['property', 'traffic', 'property'] },
        { key: 'y', of: [] },
      ];
      expect(problemsOf(summed({ subtotals }))).toEqual([
        'RULES.UNKNOWN_INDICATOR at subtotals[0].of[1]',
        'RULES.REPEATED_KEY at subtotals[0].of[2]',
        'RULES.EMPTY_LIST at subtotals[1].of',
      ]);
    });

    it('refuses an indicator in two of them', () => {
      const subtotals = [sanitation, { key: 'public', of: ['community', 'management'] }];
      expect(problemsOf(summed({ subtotals }))).toEqual(['RULES.SUBTOTALS_OVERLAP at subtotals[1].of']);
    });

    it('refuses one of which the coefficient multiplies only a part', () => {
      const indicators = [plain('property'), plain('community'), plain('party')];
      const coefficient = coefficientWith({ appliesTo: ['property'] });
      expect(problemsOf(summed({ indicators, subtotals: [sanitation], coefficient }))).toEqual([
        'RULES.SUBTOTAL_STRADDLES at subtotals[0].of',
      ]);
    });
  });

  describe('with a coefficient', () => {
    const summed = (
      coefficient: CoefficientRule,
      others: readonly string[] = ['work', 'bonus'],
    ): ScoringRules =>
      rulesWith({ indicators: [...others, 'party'].map(plain), total: { kind: 'sum' }, coefficient });

    it('accepts one over the total and one over a part of it', () => {
      expect(problemsOf(summed(coefficientWith()))).toEqual([]);
      expect(problemsOf(summed(coefficientWith({ appliesTo: ['work'] })))).toEqual([]);
    });

    it('accepts an indicator that serves the coefficient and, by its weight, the total too', () => {
      const indicators = [weighted('work', '80'), weighted('party', '20')];
      expect(problemsOf(rulesWith({ indicators, coefficient: coefficientWith() }))).toEqual([]);
    });

    it('refuses to multiply what is no part of the total', () => {
      expect(problemsOf(summed(coefficientWith({ appliesTo: ['party', 'pay'] })))).toEqual([
        'RULES.UNKNOWN_INDICATOR at coefficient.appliesTo[1]',
        'RULES.NOT_IN_TOTAL at coefficient.appliesTo',
      ]);
    });

    it('refuses a coefficient that leaves nothing for the total', () => {
      expect(problemsOf(summed(coefficientWith(), []))).toEqual(['RULES.NOTHING_COUNTS at total']);
    });

    it.each(['0', '-0.005', '1'])('refuses the step %s', (step) => {
      expect(problemsOf(summed(coefficientWith({ step })))).toEqual([
        'RULES.STEP_OUT_OF_RANGE at coefficient.step',
      ]);
    });

    it('refuses a step that is no decimal', () => {
      expect(problemsOf(summed(coefficientWith({ step: '0.5%' })))).toEqual([
        'RULES.MALFORMED_DECIMAL at coefficient.step',
      ]);
    });
  });

  it('compiles the same rules only once', () => {
    const rules = rulesWith();
    expect(compileRules(rules)).toBe(compileRules(rules));
  });

  it('refuses to compile rules with problems, and names them', () => {
    const rules = rulesWith({ indicators: [weighted('a', '99')] });
    expect(() => compileRules(rules)).toThrow(RefusedRules);
    expect(() => compileRules(rules)).toThrow('indicators: The weights make 99, not 100.');
  });
});
