import type { IndicatorRule, ScoringRules } from './scoring-rules.ts';

/**
 * Whether an indicator is part of the total. Under a weighted sum its weight says so; under a plain sum every
 * indicator is, save those that serve the coefficient.
 */
export const countsInTotal = (rules: ScoringRules, indicator: IndicatorRule): boolean =>
  rules.total.kind === 'weighted-sum'
    ? indicator.weight !== undefined
    : !servesCoefficient(rules, indicator.key);

/** Whether the points of an indicator are ranked for the coefficient. */
export const servesCoefficient = (rules: ScoringRules, key: string): boolean =>
  rules.coefficient?.of.includes(key) ?? false;
