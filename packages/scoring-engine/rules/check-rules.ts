import { add, compare, exactInteger, ZERO, type Exact } from '../exact/exact.ts';
import { toExactText } from '../exact/exact-text.ts';
import { checkCoefficient } from './check-coefficient.ts';
import { checkIndicator } from './check-indicator.ts';
import { checkSubtotals } from './check-subtotals.ts';
import { countsInTotal } from './counts-in-total.ts';
import { problem, problemOfPlaces, readDecimal } from './problem.ts';
import type { RulesProblem } from './rules-problem.ts';
import type { ScoringRules } from './scoring-rules.ts';

const HUNDRED = exactInteger(100);

const checkKeys = (rules: ScoringRules): RulesProblem[] => {
  const seen = new Set<string>();
  const places = [
    ...rules.indicators.map(({ key }, at) => ({ key, path: `indicators[${String(at)}].key` })),
    ...(rules.subtotals ?? []).map(({ key }, at) => ({ key, path: `subtotals[${String(at)}].key` })),
  ];
  return places.flatMap(({ key, path }) => {
    if (key.trim() === '') {
      return [problem('RULES.BLANK_KEY', path, 'A key must not be blank.', '编号不能为空。')];
    }
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [problem('RULES.DUPLICATE_KEY', path, `"${key}" is used twice.`, `“${key}”重复。`)];
  });
};

const readableWeights = (rules: ScoringRules): Exact[] | undefined => {
  const weights = rules.indicators
    .filter(({ weight }) => weight !== undefined)
    .map(({ weight }) => readDecimal(weight ?? ''));
  return weights.every((weight) => weight !== undefined) ? weights : undefined;
};

/** Weights that cannot be read are reported where they stand; their sum says nothing then. */
const checkWeightTotal = (rules: ScoringRules): RulesProblem[] => {
  const weights = rules.total.kind === 'weighted-sum' ? readableWeights(rules) : undefined;
  if (weights === undefined) return [];
  const weightTotal = weights.reduce(add, ZERO);
  if (compare(weightTotal, HUNDRED) === 0) return [];
  const found = toExactText(weightTotal);
  return [
    problem(
      'RULES.WEIGHTS_NOT_100',
      'indicators',
      `The weights make ${found}, not 100.`,
      `权重合计为 ${found}，应为 100。`,
    ),
  ];
};

const checkCounting = (rules: ScoringRules): RulesProblem[] => {
  if (rules.indicators.length === 0) {
    return [
      problem('RULES.NO_INDICATORS', 'indicators', 'There is no indicator to score.', '没有任何评分指标。'),
    ];
  }
  if (rules.indicators.some((indicator) => countsInTotal(rules, indicator))) return [];
  return [
    problem('RULES.NOTHING_COUNTS', 'total', 'No indicator counts in the total.', '没有指标计入总分。'),
  ];
};

/**
 * Everything that is wrong with scoring rules, in the order in which they are read; empty when they can be used.
 * All problems are found at once, so that whoever writes a scheme need not repair them one at a time.
 *
 * @example checkRules(rules)[0]?.code // 'RULES.WEIGHTS_NOT_100' for weights of 0.75 and 0.25
 */
export const checkRules = (rules: ScoringRules): readonly RulesProblem[] => [
  ...checkCounting(rules),
  ...checkKeys(rules),
  ...rules.indicators.flatMap((indicator, at) =>
    checkIndicator(rules, indicator, `indicators[${String(at)}]`),
  ),
  ...checkWeightTotal(rules),
  ...checkSubtotals(rules),
  ...checkCoefficient(rules),
  ...problemOfPlaces(rules.rounding.places, 'rounding.places'),
];
