import { compare, ONE, ZERO } from '../exact/exact.ts';
import { indicatorKeys, problemsOfAbsence } from './check-subtotals.ts';
import { problem, problemOfDecimal, problemsOfKeys, readDecimal } from './problem.ts';
import type { RulesProblem } from './rules-problem.ts';
import type { ScoringRules } from './scoring-rules.ts';

const checkStep = (step: string): RulesProblem[] => {
  const value = readDecimal(step);
  if (value === undefined) return [problemOfDecimal(step, 'coefficient.step')];
  if (compare(value, ZERO) > 0 && compare(value, ONE) < 0) return [];
  return [
    problem(
      'RULES.STEP_OUT_OF_RANGE',
      'coefficient.step',
      `The step must be above 0 and below 1, not ${step}.`,
      `每一名次的系数差应大于 0 且小于 1，不能是 ${step}。`,
    ),
  ];
};

/** The problems of the coefficient, where the rules have one. */
export const checkCoefficient = (rules: ScoringRules): RulesProblem[] => {
  if (rules.coefficient === undefined) return [];
  const { of, appliesTo, step } = rules.coefficient;
  const keys = indicatorKeys(rules);
  return [
    ...problemsOfKeys(of, keys.known, 'coefficient.of'),
    ...(appliesTo === 'total' ? [] : problemsOfKeys(appliesTo, keys.known, 'coefficient.appliesTo')),
    ...(appliesTo === 'total' ? [] : problemsOfAbsence(appliesTo, keys, 'coefficient.appliesTo')),
    ...checkStep(step),
  ];
};
