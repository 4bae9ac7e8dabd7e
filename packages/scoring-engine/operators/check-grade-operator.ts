import { add, compare, ONE, ZERO, type Exact } from '../exact/exact.ts';
import { toExactText } from '../exact/exact-text.ts';
import type { GradeOperator } from '../plan/operator.ts';
import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import { problemsOfGrades } from './check-grades.ts';
import {
  problemOfCount,
  problemOfEmpty,
  problemOfRange,
  problemsOfDecimals,
  readDecimal,
} from './check-operator.ts';
import { shareTextOf } from './grade-places.ts';
import type { CheckSite } from './operator-rule.ts';

const NOBODY: readonly [string, string] = ['0', '1'];

const problemsOfNumbers = ({ grades }: GradeOperator, path: string): readonly PlanProblem[] =>
  grades.flatMap(({ from, share, shares = {}, places }) => [
    ...problemsOfDecimals(path, [from]),
    ...[share, ...Object.values(shares)].flatMap((text) => problemOfRange(path, text, NOBODY)),
    ...problemOfCount(path, places, 0),
  ]);

/** Thresholds fall from grade to grade, or a lower grade could never be reached. */
const problemOfThresholds = ({ grades }: GradeOperator, path: string): readonly PlanProblem[] => {
  let above: Exact | undefined;
  for (const { grade, from } of grades) {
    const value = from === undefined ? undefined : readDecimal(from);
    if (value !== undefined && above !== undefined && compare(value, above) >= 0) {
      return [
        planProblem(
          'PLAN.NOT_ASCENDING',
          path,
          `The threshold of "${grade}" is not below that of the better grade before it.`,
          `等次“${grade}”的分数线不低于前面更高的等次。`,
        ),
      ];
    }
    above = value ?? above;
  }
  return [];
};

const problemOfTotal = (
  { grades, distribution }: GradeOperator,
  path: string,
  parameter: string | undefined,
): readonly PlanProblem[] => {
  const texts = grades.map((rule) => (rule.places === undefined ? shareTextOf(rule, parameter) : undefined));
  const total = texts.reduce((sum, text) => add(sum, (text && readDecimal(text)) || ZERO), ZERO);
  const isWhole = texts.every((text) => text !== undefined);
  const against = compare(total, ONE);
  if (against < 0 && !(isWhole && distribution === 'exact')) return [];
  if (against === 0) return [];
  const shown = toExactText(total);
  return [
    planProblem(
      'PLAN.SHARES',
      path,
      `The shares of the grades total ${shown}${parameter === undefined ? '' : ` for "${parameter}"`}; they must total 1.`,
      `${parameter === undefined ? '' : `“${parameter}”的`}各等次比例合计为 ${shown}，应为 1。`,
    ),
  ];
};

const problemsOfShares = (operator: GradeOperator, path: string): readonly PlanProblem[] => {
  if (operator.distribution === 'none') return [];
  const keys = new Set(operator.grades.flatMap(({ shares = {} }) => Object.keys(shares)));
  const parameters = operator.sharesBy === undefined ? [undefined] : [...keys];
  return parameters.flatMap((parameter) => problemOfTotal(operator, path, parameter));
};

const problemsOfOrder = (
  { grades }: GradeOperator,
  { quantity, index }: CheckSite,
): readonly PlanProblem[] => {
  const places = grades.map(({ grade }) => index.gradeAt.get(grade) ?? -1);
  const wrong = grades.find((_, at) => at > 0 && (places[at] ?? -1) <= (places[at - 1] ?? -1));
  if (wrong === undefined || places.includes(-1)) return [];
  return [
    planProblem(
      'PLAN.REPEATED_KEY',
      quantity.name,
      `"${wrong.grade}" is repeated or out of order: grades stand once each, the best first.`,
      `等次“${wrong.grade}”重复或次序不对：每个等次只列一次，由高到低。`,
    ),
  ];
};

/** The problems of a grade operator besides names and types. */
export const checkGradeOperator = (operator: GradeOperator, site: CheckSite): readonly PlanProblem[] => {
  const path = site.quantity.name;
  const keys = [
    ...operator.grades.map(({ grade }) => grade),
    ...operator.limits.map(({ bestGrade }) => bestGrade),
  ];
  return [
    ...problemOfEmpty(path, operator.grades),
    ...problemsOfGrades(site, keys),
    ...problemsOfOrder(operator, site),
    ...problemsOfNumbers(operator, path),
    ...problemOfThresholds(operator, path),
    ...problemsOfShares(operator, path),
    ...problemOfCount(path, operator.smallGroup?.upTo, 1),
  ];
};
