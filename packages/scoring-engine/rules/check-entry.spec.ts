import { checkEntry } from './check-entry.ts';
import type { ScoringRules } from './scoring-rules.ts';

const rules: ScoringRules = {
  indicators: [
    { key: 'villages', method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 9 } },
    { key: 'property', method: { kind: 'deduction', fullMark: '40' } },
    { key: 'discipline', method: { kind: 'direct', min: '-10', max: '0.00' } },
  ],
  total: { kind: 'sum' },
  rounding: { places: 2, mode: 'half-up', when: 'once' },
  ties: 'standard',
};

describe('checking a score as it is entered', () => {
  it.each([
    ['villages', '百亩', '87.8'],
    ['villages', '百亩', '0'],
    ['property', undefined, '40'],
    ['property', undefined, '3.8'],
    ['discipline', undefined, '-10'],
    ['discipline', undefined, '-0'],
  ])('accepts for %s (%s) the value %s', (indicator, child, value) => {
    expect(checkEntry(rules, indicator, child, value)).toBeUndefined();
  });

  it.each([
    ['traffic', undefined, '5', 'ENTRY.UNKNOWN_INDICATOR'],
    ['villages', undefined, '87.8', 'ENTRY.CHILD_MISSING'],
    ['villages', ' ', '87.8', 'ENTRY.CHILD_MISSING'],
    ['property', '百亩', '3.8', 'ENTRY.CHILD_UNEXPECTED'],
    ['villages', '天堂', '86..2', 'ENTRY.MALFORMED_DECIMAL'],
    ['villages', '天堂', '100.000000001', 'ENTRY.OUT_OF_RANGE'],
    ['property', undefined, '-0.1', 'ENTRY.OUT_OF_RANGE'],
    ['property', undefined, '40.5', 'ENTRY.OUT_OF_RANGE'],
    ['discipline', undefined, '0.01', 'ENTRY.OUT_OF_RANGE'],
  ])('refuses for %s (%s) the value %s with %s', (indicator, child, value, code) => {
    expect(checkEntry(rules, indicator, child, value)?.code).toBe(code);
  });

  it('tells the range that would have been allowed', () => {
    expect(checkEntry(rules, 'discipline', undefined, '5')).toEqual({
      code: 'ENTRY.OUT_OF_RANGE',
      range: { min: '-10', max: '0' },
      sentence: {
        en: '"discipline" takes -10 to 0, not 5.',
        zh: '“discipline”的取值范围是 -10 至 0，不能是 5。',
      },
    });
  });
});
