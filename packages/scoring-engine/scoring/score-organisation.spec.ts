import { toExactText } from '../exact/exact-text.ts';
import type { IndicatorRule, ScoringRules } from '../rules/scoring-rules.ts';
import { RefusedEntries, type Entry } from './organisation-score.ts';
import { scoreOrganisation } from './score-organisation.ts';

const direct = (key: string, weight?: string): IndicatorRule => ({
  key,
  method: { kind: 'direct', min: '-10', max: '100' },
  ...(weight === undefined ? {} : { weight }),
});

const sampled: IndicatorRule = {
  key: 'villages',
  method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 3 },
};

const rulesWith = (change: Partial<ScoringRules>): ScoringRules => ({
  indicators: [direct('work'), sampled],
  total: { kind: 'sum' },
  rounding: { places: 2, mode: 'half-up', when: 'once' },
  ties: 'standard',
  ...change,
});

const village = (child: string, value: string): Entry => ({
  indicator: 'villages',
  child,
  value,
  entryId: `villages-${child}`,
});

const score = (indicator: string, value: string): Entry => ({ indicator, value, entryId: indicator });

const totalOf = (rules: ScoringRules, entries: readonly Entry[]): string | undefined => {
  const outcome = scoreOrganisation(rules, entries);
  return outcome.status === 'complete' ? toExactText(outcome.total.value) : undefined;
};

const refusalOf = (rules: ScoringRules, entries: readonly Entry[]): readonly string[] => {
  try {
    scoreOrganisation(rules, entries);
    return [];
  } catch (error) {
    if (!(error instanceof RefusedEntries)) throw error;
    return error.entries.map(({ entryId, code }) => `${entryId}: ${code}`);
  }
};

describe('scoring one organisation', () => {
  it('keeps the mean of its villages as an exact fraction', () => {
    const rules = rulesWith({ indicators: [sampled] });
    expect(totalOf(rules, [village('a', '87'), village('b', '87.1'), village('c', '87.6')])).toBe('2617/30');
  });

  it('rounds an indicator where its rule says so, before the total', () => {
    const rules = rulesWith({ indicators: [{ ...sampled, rounding: { places: 1, mode: 'half-up' } }] });
    expect(totalOf(rules, [village('a', '87'), village('b', '87.1'), village('c', '87.6')])).toBe('87.2');
  });

  it('weighs a score of three quarters without dropping anything', () => {
    const rules = rulesWith({
      indicators: [direct('a', '0.75'), direct('b', '99.25')],
      total: { kind: 'weighted-sum', scale: 'percent' },
    });
    expect(totalOf(rules, [score('a', '0.75'), score('b', '100')])).toBe('99.255625');
  });

  it('adds a deduction that was stored as a negative score', () => {
    const rules = rulesWith({ indicators: [direct('work'), direct('deductions')] });
    expect(totalOf(rules, [score('work', '88.5'), score('deductions', '-2.25')])).toBe('86.25');
  });

  it('leaves an indicator that only serves the coefficient out of a plain sum', () => {
    const rules = rulesWith({
      indicators: [direct('work'), direct('party')],
      coefficient: { of: ['party'], appliesTo: 'total', step: '0.005', middle: 'mean-rank', ties: 'average' },
    });
    expect(totalOf(rules, [score('work', '80'), score('party', '95')])).toBe('80');
  });

  it('counts an indicator for both where it serves the coefficient and has a weight', () => {
    const rules = rulesWith({
      indicators: [direct('work', '80'), direct('party', '20')],
      total: { kind: 'weighted-sum', scale: 'percent' },
      coefficient: { of: ['party'], appliesTo: 'total', step: '0.005', middle: 'mean-rank', ties: 'average' },
    });
    expect(totalOf(rules, [score('work', '80'), score('party', '95')])).toBe('83');
  });

  it('lists what is missing and makes no total of the rest', () => {
    const outcome = scoreOrganisation(rulesWith({}), [village('a', '87'), village('b', '87.1')]);
    expect(outcome).toEqual({
      status: 'incomplete',
      indicators: [],
      missing: [
        { indicator: 'work', expected: 1, present: 0 },
        { indicator: 'villages', expected: 3, present: 2 },
      ],
    });
  });

  it('takes a score of zero for a score, not for a missing one', () => {
    expect(totalOf(rulesWith({ indicators: [direct('work')] }), [score('work', '0')])).toBe('0');
  });

  it('shows the points that are there while others are missing', () => {
    const outcome = scoreOrganisation(rulesWith({}), [score('work', '80')]);
    expect(outcome.indicators.map(({ key, value }) => [key, toExactText(value)])).toEqual([['work', '80']]);
  });

  it('refuses a fourth village of three', () => {
    const entries = ['a', 'b', 'c', 'd'].map((child) => village(child, '87'));
    expect(refusalOf(rulesWith({}), entries)).toEqual(['villages-d: ENTRY.SAMPLE_EXCEEDED']);
  });

  it('refuses a second score for the same indicator or village', () => {
    const entries = [
      score('work', '80'),
      { ...score('work', '80'), entryId: 'again' },
      village('a', '1'),
      village('a', '2'),
    ];
    expect(refusalOf(rulesWith({}), entries)).toEqual([
      'again: ENTRY.REPEATED',
      'villages-a: ENTRY.REPEATED',
    ]);
  });

  it('names every entry that does not fit the rules, all at once', () => {
    const entries = [score('work', '86..67'), score('traffic', '5'), village('a', '101'), village('', '50')];
    expect(refusalOf(rulesWith({}), entries)).toEqual([
      'work: ENTRY.MALFORMED_DECIMAL',
      'traffic: ENTRY.UNKNOWN_INDICATOR',
      'villages-a: ENTRY.OUT_OF_RANGE',
      'villages-: ENTRY.CHILD_MISSING',
    ]);
  });
});
