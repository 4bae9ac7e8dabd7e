import { compare, ZERO, type Exact } from '../exact/exact.ts';
import { MalformedDecimal } from '../exact/exact-errors.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import type { TablePoint } from '../plan/operator.ts';

const PLACES_MAX = 9;

/** A decimal of the plan, or undefined where the text is none. */
export const readDecimal = (text: string): Exact | undefined => {
  try {
    return parseDecimal(text);
  } catch (error) {
    if (error instanceof MalformedDecimal) return undefined;
    throw error;
  }
};

/** The problems of texts that are no decimals. */
export const problemsOfDecimals = (
  path: string,
  texts: readonly (string | undefined)[],
): readonly PlanProblem[] =>
  texts.flatMap((text) => {
    if (text === undefined || readDecimal(text) !== undefined) return [];
    const { en, zh } = new MalformedDecimal(text).sentence;
    return [planProblem('PLAN.MALFORMED_DECIMAL', path, en, zh)];
  });

/** The problem of a list that says nothing. */
export const problemOfEmpty = (path: string, list: readonly unknown[]): readonly PlanProblem[] =>
  list.length > 0
    ? []
    : [planProblem('PLAN.EMPTY_LIST', path, 'List at least one item.', '请至少列出一项。')];

/** The problem of a rounding that keeps no whole number of places from 0 to 9. */
export const problemOfPlaces = (path: string, places: number): readonly PlanProblem[] =>
  Number.isInteger(places) && places >= 0 && places <= PLACES_MAX
    ? []
    : [
        planProblem(
          'PLAN.PLACES',
          path,
          'Decimal places are a whole number from 0 to 9.',
          '小数位数应为 0 至 9 的整数。',
        ),
      ];

/** The problem of a count that is no whole number from its least value up. */
export const problemOfCount = (
  path: string,
  count: number | undefined,
  least: number,
): readonly PlanProblem[] =>
  count === undefined || (Number.isSafeInteger(count) && count >= least)
    ? []
    : [
        planProblem(
          'PLAN.WRONG_COUNT',
          path,
          `A count is a whole number from ${String(least)}, not ${String(count)}.`,
          `个数应为不小于 ${String(least)} 的整数，不能是 ${String(count)}。`,
        ),
      ];

/** The problem of a number that lies outside its bounds, both included. */
export const problemOfRange = (
  path: string,
  text: string | undefined,
  [least, most]: readonly [string, string],
): readonly PlanProblem[] => {
  const value = text === undefined ? undefined : readDecimal(text);
  if (text === undefined || value === undefined) return problemsOfDecimals(path, [text]);
  if (compare(value, parseDecimal(least)) >= 0 && compare(value, parseDecimal(most)) <= 0) return [];
  return [
    planProblem(
      'PLAN.OUT_OF_RANGE',
      path,
      `${text} is not from ${least} to ${most}.`,
      `${text} 应在 ${least} 至 ${most} 之间。`,
    ),
  ];
};

/** The problems of a table: empty, malformed, or not ascending. */
export const problemsOfTable = (path: string, points: readonly TablePoint[]): readonly PlanProblem[] => {
  const malformed = problemsOfDecimals(
    path,
    points.flatMap(({ at, value }) => [at, value]),
  );
  if (malformed.length > 0) return malformed;
  const falling = points.find(({ at }, place) => {
    const before = points[place - 1];
    return before !== undefined && compare(parseDecimal(before.at), parseDecimal(at)) >= 0;
  });
  if (falling === undefined) return problemOfEmpty(path, points);
  return [
    planProblem(
      'PLAN.NOT_ASCENDING',
      path,
      `The table must ascend, but ${falling.at} is not above the one before it.`,
      `表中的界限应逐级升高，但 ${falling.at} 不高于前一项。`,
    ),
  ];
};

/** Whether a text is a decimal above zero. */
export const isPositive = (text: string): boolean => {
  const value = readDecimal(text);
  return value !== undefined && compare(value, ZERO) > 0;
};
