import { compare, exactInteger, ZERO } from '../exact/exact.ts';
import { servesCoefficient } from './counts-in-total.ts';
import { problem, problemOfDecimal, problemOfPlaces, readDecimal } from './problem.ts';
import type { RulesProblem } from './rules-problem.ts';
import type { DeductionMethod, IndicatorRule, ScoringMethod, ScoringRules } from './scoring-rules.ts';

const HUNDRED = exactInteger(100);

/** More children than a town has villages many times over; a bound keeps a slip from asking for a million. */
const SAMPLE_SIZE_MAX = 1000;

const checkRange = (range: { readonly min: string; readonly max: string }, path: string): RulesProblem[] => {
  const min = readDecimal(range.min);
  const max = readDecimal(range.max);
  if (min === undefined || max === undefined) {
    return [
      ...(min === undefined ? [problemOfDecimal(range.min, `${path}.min`)] : []),
      ...(max === undefined ? [problemOfDecimal(range.max, `${path}.max`)] : []),
    ];
  }
  if (compare(min, max) < 0) return [];
  return [
    problem(
      'RULES.EMPTY_RANGE',
      path,
      `The least score ${range.min} must be below the greatest, ${range.max}.`,
      `最低分 ${range.min} 必须小于最高分 ${range.max}。`,
    ),
  ];
};

const checkFullMark = ({ fullMark }: DeductionMethod, path: string): RulesProblem[] => {
  const value = readDecimal(fullMark);
  if (value === undefined) return [problemOfDecimal(fullMark, `${path}.fullMark`)];
  if (compare(value, ZERO) > 0) return [];
  return [
    problem(
      'RULES.FULL_MARK_NOT_POSITIVE',
      `${path}.fullMark`,
      `The full mark must be above 0, not ${fullMark}.`,
      `满分必须大于 0，不能是 ${fullMark}。`,
    ),
  ];
};

const checkSampleSize = (sampleSize: number, path: string): RulesProblem[] => {
  if (Number.isInteger(sampleSize) && sampleSize >= 1 && sampleSize <= SAMPLE_SIZE_MAX) return [];
  return [
    problem(
      'RULES.SAMPLE_SIZE',
      `${path}.sampleSize`,
      `The sample is a whole number from 1 to ${String(SAMPLE_SIZE_MAX)}.`,
      `抽查数量应为 1 至 ${String(SAMPLE_SIZE_MAX)} 的整数。`,
    ),
  ];
};

const checkMethod = (method: ScoringMethod, path: string): RulesProblem[] => {
  switch (method.kind) {
    case 'direct':
      return checkRange(method, path);
    case 'deduction':
      return checkFullMark(method, path);
    case 'mean-of-children':
      return [...checkRange(method, path), ...checkSampleSize(method.sampleSize, path)];
  }
};

const checkAbsentWeight = (rules: ScoringRules, { key }: IndicatorRule, path: string): RulesProblem[] => {
  if (rules.total.kind === 'sum' || servesCoefficient(rules, key)) return [];
  return [
    problem(
      'RULES.WEIGHT_MISSING',
      path,
      `"${key}" needs a weight in per cent.`,
      `“${key}”缺少权重（百分比）。`,
    ),
  ];
};

const checkWeight = (rules: ScoringRules, indicator: IndicatorRule, path: string): RulesProblem[] => {
  const { key, weight } = indicator;
  if (weight === undefined) return checkAbsentWeight(rules, indicator, path);
  if (rules.total.kind === 'sum') {
    return [
      problem(
        'RULES.WEIGHT_UNUSED',
        path,
        `A plain sum uses no weights: "${key}".`,
        `直接相加不用权重：“${key}”。`,
      ),
    ];
  }
  const value = readDecimal(weight);
  if (value === undefined) return [problemOfDecimal(weight, path)];
  if (compare(value, ZERO) > 0 && compare(value, HUNDRED) <= 0) return [];
  return [
    problem(
      'RULES.WEIGHT_OUT_OF_RANGE',
      path,
      `The weight of "${key}" must be above 0 and at most 100 per cent, not ${weight}.`,
      `“${key}”的权重应大于 0 且不超过 100（百分比），不能是 ${weight}。`,
    ),
  ];
};

/** The problems of one indicator by itself. */
export const checkIndicator = (
  rules: ScoringRules,
  indicator: IndicatorRule,
  path: string,
): RulesProblem[] => [
  ...checkMethod(indicator.method, `${path}.method`),
  ...checkWeight(rules, indicator, `${path}.weight`),
  ...(indicator.rounding === undefined
    ? []
    : problemOfPlaces(indicator.rounding.places, `${path}.rounding.places`)),
];
